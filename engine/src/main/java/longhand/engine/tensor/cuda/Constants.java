package longhand.engine.tensor.cuda;

import java.util.IdentityHashMap;

/// Arrays that the engine hands over again and again without ever changing them (weights of norms, biases, sines),
/// brought to the device when they are first seen. Confined to the decode thread.
final class Constants {

    private final DeviceMemory memory;
    private final Uploads uploads;
    private final IdentityHashMap<float[], Long> addresses = new IdentityHashMap<>();

    Constants(DeviceMemory memory, Uploads uploads) {
        this.memory = memory;
        this.uploads = uploads;
    }

    long address(float[] values) {
        Long known = addresses.get(values);
        if (known != null) {
            return known;
        }
        long address = memory.allocate((long) values.length * Float.BYTES, "norms, biases and angles");
        uploads.floats(values, address);
        addresses.put(values, address);
        return address;
    }
}
