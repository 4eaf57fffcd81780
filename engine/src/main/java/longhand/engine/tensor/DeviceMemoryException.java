package longhand.engine.tensor;

/// The device has not enough memory left. What was allocated before stays as it is.
public final class DeviceMemoryException extends BackendException {

    private static final long serialVersionUID = 1L;

    private final long neededBytes;
    private final long freeBytes;

    public DeviceMemoryException(String purpose, long neededBytes, long freeBytes) {
        super("no memory on the device for " + purpose + ": " + neededBytes + " bytes needed, " + freeBytes + " free");
        this.neededBytes = neededBytes;
        this.freeBytes = freeBytes;
    }

    public long neededBytes() {
        return neededBytes;
    }

    public long freeBytes() {
        return freeBytes;
    }
}
