package longhand.engine.api;

/// Tells which cards this machine has.
@FunctionalInterface
public interface GpuProbe {

    /// Takes up to a second, as the driver may have to wake the card. Never throws: trouble is part of the report.
    GpuReport look();
}
