package longhand.engine.tensor.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The vector width of this machine: 128, 256 or 512 bits, fixed for the life of the process, because C2
/// needs it as a constant. `-Dlonghand.vector.bits=N` forces another one.
final class Lanes {

    static final int BITS = Integer.getInteger("longhand.vector.bits", preferredBits());

    static final VectorSpecies<Float> FLOATS = shape().withLanes(float.class);
    static final VectorSpecies<Integer> INTS = shape().withLanes(int.class);
    static final VectorSpecies<Short> SHORTS = shape().withLanes(short.class);

    /// Floats in a vector.
    static final int WIDTH = BITS / Float.SIZE;

    /// Rows that are interleaved in packed weights, and positions in a tile of cached keys: two vectors of
    /// shorts, four of floats. One activation that was loaded serves two multiplications.
    static final int GROUP = 4 * WIDTH;

    private Lanes() {}

    /// No wider than 512 bits, as far as the kernels were tried.
    static int preferredBits() {
        return Math.min(512, ShortVector.SPECIES_PREFERRED.vectorBitSize());
    }

    /// False where a processor has no vectors of 128 bits or a width was forced that it lacks.
    static boolean usable() {
        return BITS >= 128
                && BITS <= FloatVector.SPECIES_PREFERRED.vectorBitSize()
                && BITS <= IntVector.SPECIES_PREFERRED.vectorBitSize();
    }

    private static VectorShape shape() {
        return VectorShape.forBitSize(BITS);
    }

    /// Called by a kernel as `requireNative(w.isNative())` before its loops. The answer matters less than the question:
    /// it stands in the kernel's own profile which class `w` has, and C2 keeps that class for the loops. Without it
    /// every load of weights may stay a virtual call (ADR 9).
    ///
    /// @throws IllegalArgumentException if weights lie on the heap
    static void requireNative(boolean isNative) {
        if (!isNative) {
            throw new IllegalArgumentException("weights lie on the heap, they must be in native memory");
        }
    }

    /// The sum of a vector's lanes, `[WIDTH]`, in an order that is written out: `reduceLanes` leaves it open, and
    /// compiled code takes another one than the interpreter, so that a text would depend on when its kernels were
    /// compiled.
    static float sum(float[] lanes) {
        float sum = lanes[0];
        for (int i = 1; i < WIDTH; i++) {
            sum += lanes[i];
        }
        return sum;
    }

    /// `size`, rounded up to whole groups.
    static int padded(int size) {
        return groups(size) * GROUP;
    }

    static int groups(int size) {
        return Math.ceilDiv(size, GROUP);
    }
}
