package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuMemAlloc;
import static jcuda.driver.JCudaDriver.cuMemFree;

import java.util.HashMap;
import java.util.Map;
import jcuda.driver.CUresult;
import longhand.engine.tensor.DeviceMemoryException;

/// All memory that a backend has on its device. Confined to the decode thread.
final class DeviceMemory implements AutoCloseable {

    private final CudaDevice device;
    private final Map<Long, Long> sizes = new HashMap<>();
    private long usedBytes;

    DeviceMemory(CudaDevice device) {
        this.device = device;
    }

    /// Memory of any content, at an address that is a multiple of 256.
    ///
    /// @param purpose for messages, as in "the weights"
    /// @throws DeviceMemoryException if so much is not free
    long allocate(long bytes, String purpose) {
        // Some drivers would rather use the memory of the machine, slowly, than refuse.
        long free = device.freeBytes();
        if (bytes > free) {
            throw new DeviceMemoryException(purpose, bytes, free);
        }
        DeviceAddress address = new DeviceAddress();
        int code = cuMemAlloc(address, Math.max(bytes, 1));
        if (code == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
            throw new DeviceMemoryException(purpose, bytes, free);
        }
        device.check(code, "cuMemAlloc", "taking " + bytes + " bytes for " + purpose);
        sizes.put(address.value(), bytes);
        usedBytes += bytes;
        return address.value();
    }

    /// Gives back what [#allocate] gave. The device may still be using it: this waits for it.
    void free(long address) {
        Long bytes = sizes.remove(address);
        if (bytes == null) {
            throw new IllegalArgumentException("not allocated: " + address);
        }
        usedBytes -= bytes;
        device.use();
        device.check(cuMemFree(new DeviceAddress(address)), "cuMemFree", "giving memory back");
    }

    long usedBytes() {
        return usedBytes;
    }

    /// Frees everything.
    @Override
    public void close() {
        sizes.keySet().forEach(address -> cuMemFree(new DeviceAddress(address)));
        sizes.clear();
        usedBytes = 0;
    }
}
