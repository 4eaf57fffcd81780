package longhand.engine.tensor.vector;

/// One row of activations on its way into a product, in the forms that the weights ask for.
final class Input {

    private float[] values = new float[0];
    private int at;
    private int[] quants = new int[0];
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
            quants = new int[32 * blocks];
        }
        if (forNibbles || forBytes) {
            QuantiseKernel.quants(x, from, blocks, quants, scales, sums);
        }
        if (forNibbles) {
            nibbles = nibbles.length < blocks * 32 ? new int[blocks * 32] : nibbles;
            QuantiseKernel.nibbles(quants, blocks, nibbles);
        }
        if (forBytes) {
            bytes = bytes.length < blocks * 48 ? new int[blocks * 48] : bytes;
            QuantiseKernel.bytes(quants, blocks, bytes);
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
