package longhand.ui.settings;

import longhand.engine.api.ModelChoice.Backend;

/// What of the machine computes when the model writes.
public enum DeviceChoice {
    /// The graphics card where one fits, else the processor.
    AUTOMATIC(Backend.AUTOMATIC),
    CPU(Backend.VECTOR),
    CARD(Backend.CUDA);

    private final Backend backend;

    DeviceChoice(Backend backend) {
        this.backend = backend;
    }

    public Backend backend() {
        return backend;
    }
}
