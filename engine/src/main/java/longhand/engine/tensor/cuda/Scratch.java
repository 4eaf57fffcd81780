package longhand.engine.tensor.cuda;

/// Device memory for what one operation hands to the next, made larger when that is needed. Confined to the decode
/// thread.
final class Scratch {

    private final CudaDevice device;
    private final DeviceMemory memory;
    private final Runnable moved;
    private long address;
    private long bytes;

    /// @param moved is run when the memory has got another address
    Scratch(CudaDevice device, DeviceMemory memory, Runnable moved) {
        this.device = device;
        this.memory = memory;
        this.moved = moved;
    }

    /// At least `needed` bytes; what lay there is lost if they are more than before.
    long address(long needed) {
        if (needed > bytes) {
            if (bytes > 0) {
                device.await("making room for a larger pass");
                memory.free(address);
            }
            bytes = 0;
            address = memory.allocate(needed, "intermediate results");
            bytes = needed;
            moved.run();
        }
        return address;
    }
}
