package longhand.engine.api;

/// A card that models may run on.
///
/// @param name               such as `NVIDIA GeForce RTX 3060`
/// @param computeCapability  such as `8.6`
/// @param freeBytes          of its memory, now; 0 if it cannot be used
/// @param bytesPerSecond     between its memory and its processors, by its own figures; 0 = it does not tell
/// @param driver             the newest CUDA that the driver knows, such as `12.4`
/// @param refusal            why it cannot be used; empty if it can
public record GpuCard(
        String name,
        String computeCapability,
        long totalBytes,
        long freeBytes,
        long bytesPerSecond,
        String driver,
        String refusal) {

    public boolean isUsable() {
        return refusal.isEmpty();
    }
}
