package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuMemcpyDtoHAsync;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// A pinned buffer on the way back from the device. Confined to the decode thread.
final class Downloads implements AutoCloseable {

    private final CudaDevice device;
    private @Nullable PinnedMemory memory;

    Downloads(CudaDevice device) {
        this.device = device;
    }

    /// Waits for everything that was asked for, then copies floats out.
    ///
    /// @param out its first `count` values are overwritten
    void floats(long address, int count, float[] out) {
        device.use();
        PinnedMemory buffer = buffer((long) count * Float.BYTES);
        int code = cuMemcpyDtoHAsync(
                buffer.at(0), new DeviceAddress(address), (long) count * Float.BYTES, device.stream());
        device.check(code, "cuMemcpyDtoHAsync", "copying results from the card");
        device.await("computing on " + device.card().name());
        MemorySegment.copy(buffer.segment(), ValueLayout.JAVA_FLOAT, 0, out, 0, count);
    }

    private PinnedMemory buffer(long bytes) {
        PinnedMemory there = memory;
        if (there == null || there.segment().byteSize() < bytes) {
            close();
            there = new PinnedMemory(device, bytes);
            memory = there;
        }
        return there;
    }

    @Override
    public void close() {
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }
}
