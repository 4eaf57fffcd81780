package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// 16-bit floats in packed weights.
final class Halves {

    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Halves() {}

    static float get(MemorySegment data, long index) {
        return Float.float16ToFloat(data.getAtIndex(SHORT, index));
    }
}
