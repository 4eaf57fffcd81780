package longhand.engine.tensor.vector;

/// One row of activations on its way into a product, in the forms that the weights ask for.
final class Input {

    private float[] values = new float[0];
    private int at;
    private int[] nibbles = new int[0];
    private int[] bytes = new int[0];
    private float[] scales = new float[0];
    private int[] sums = new int[0];

    /// Takes the row that begins at `from`; for weights of 4 and of 8 bits it is quantised.
    void take(float[] x, int from, int columns, boolean forNibbles, boolean forBytes) {
        values = x;
        at = from;
        int blocks = columns / 32;
        if (scales.length < blocks) {
            scales = new float[blocks];
            sums = new int[blocks];
        }
        if (forNibbles) {
            nibbles = nibbles.length < blocks * 32 ? new int[blocks * 32] : nibbles;
            QuantiseKernel.nibbles(x, from, blocks, nibbles, scales, sums);
        }
        if (forBytes) {
            bytes = bytes.length < blocks * 48 ? new int[blocks * 48] : bytes;
            QuantiseKernel.bytes(x, from, blocks, bytes, scales, sums);
        }
    }

    float[] values() {
        return values;
    }

    int at() {
        return at;
    }

    int[] nibbles() {
        return nibbles;
    }

    int[] bytes() {
        return bytes;
    }

    float[] scales() {
        return scales;
    }

    int[] sums() {
        return sums;
    }
}
