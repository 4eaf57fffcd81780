package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuMemFreeHost;
import static jcuda.driver.JCudaDriver.cuMemHostAlloc;

import java.lang.foreign.MemorySegment;
import jcuda.Pointer;

/// Memory of the machine that the device reads and writes by itself. Arrays of the JVM, which the collector moves, must
/// never be given to a copy that goes on after the call.
final class PinnedMemory implements AutoCloseable {

    private final Pointer pointer = new Pointer();
    private final MemorySegment segment;

    PinnedMemory(CudaDevice device, long bytes) {
        device.use();
        device.check(cuMemHostAlloc(pointer, bytes, 0), "cuMemHostAlloc", "pinning " + bytes + " bytes");
        segment = MemorySegment.ofBuffer(pointer.getByteBuffer(0, bytes));
    }

    Pointer at(long offset) {
        return pointer.withByteOffset(offset);
    }

    MemorySegment segment() {
        return segment;
    }

    @Override
    public void close() {
        cuMemFreeHost(pointer);
    }
}
