package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuEventCreate;
import static jcuda.driver.JCudaDriver.cuEventDestroy;
import static jcuda.driver.JCudaDriver.cuEventRecord;
import static jcuda.driver.JCudaDriver.cuEventSynchronize;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoDAsync;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;

/// Two pinned buffers on the way to the device: one is filled while the other is copied. Confined to the decode thread.
final class Uploads implements AutoCloseable {

    private final CudaDevice device;
    private final long bytes;
    private final Lane[] lanes;
    private int filled;

    private static final class Lane {
        final PinnedMemory memory;
        final CUevent copied = new CUevent();

        Lane(CudaDevice device, long bytes) {
            memory = new PinnedMemory(device, bytes);
            int flags = CUevent_flags.CU_EVENT_DISABLE_TIMING;
            device.check(cuEventCreate(copied, flags), "cuEventCreate", "preparing uploads");
        }
    }

    /// @param bytes of each buffer
    Uploads(CudaDevice device, long bytes) {
        this.device = device;
        this.bytes = bytes;
        this.lanes = new Lane[] {new Lane(device, bytes), new Lane(device, bytes)};
    }

    /// The buffer to fill next, when its last content has been copied.
    MemorySegment next() {
        device.use();
        filled = 1 - filled;
        Lane lane = lanes[filled];
        device.check(cuEventSynchronize(lane.copied), "cuEventSynchronize", "waiting for an upload");
        return lane.memory.segment();
    }

    /// Starts to copy a piece of that buffer.
    void send(long from, long count, long address) {
        int code = cuMemcpyHtoDAsync(new DeviceAddress(address), lanes[filled].memory.at(from), count, device.stream());
        device.check(code, "cuMemcpyHtoDAsync", "copying " + count + " bytes to the card");
    }

    /// Ends the pieces of that buffer.
    void sent() {
        device.check(cuEventRecord(lanes[filled].copied, device.stream()), "cuEventRecord", "copying to the card");
    }

    /// Copies floats, in as many pieces as it takes.
    void floats(float[] values, long address) {
        int most = Math.toIntExact(Math.min(bytes / Float.BYTES, values.length));
        for (int from = 0; from < values.length; from += most) {
            int count = Math.min(most, values.length - from);
            MemorySegment.copy(values, from, next(), ValueLayout.JAVA_FLOAT, 0, count);
            send(0, (long) count * Float.BYTES, address + (long) from * Float.BYTES);
            sent();
        }
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        for (Lane lane : lanes) {
            cuEventDestroy(lane.copied);
            lane.memory.close();
        }
    }
}
