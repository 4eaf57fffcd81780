package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.engine.tensor.Activations;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.HostActivations;

/// Carries activations to a device and back.
final class Device {

    private Device() {}

    /// The same numbers on the device.
    static Activations copy(ComputeBackend backend, HostActivations source) {
        Activations copy = backend.activations(source.rows(), source.width());
        float[] row = new float[source.width()];
        for (int i = 0; i < source.rows(); i++) {
            source.read(i, row);
            copy.write(i, row);
        }
        return copy;
    }

    /// `[rows, width]`, row-major.
    static float[] values(Activations source) {
        float[] values = new float[source.rows() * source.width()];
        float[] row = new float[source.width()];
        for (int i = 0; i < source.rows(); i++) {
            source.read(i, row);
            System.arraycopy(row, 0, values, i * row.length, row.length);
        }
        return values;
    }

    /// @param relative to the largest expected value, or to 1
    static void assertClose(HostActivations expected, Activations actual, float relative) {
        float[] values = HostActivations.values(expected);
        float[] others = values(actual);
        float largest = 1;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < values.length; i++) {
            int at = i;
            assertEquals(values[i], others[i], relative * largest, () -> "at " + at);
        }
    }
}
