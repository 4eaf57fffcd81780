package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// The upper 16 bits of floats.
public record Bf16() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.BF16;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        out[at] = Float.intBitsToFloat(Bytes.int16(data, offset) << 16);
    }
}
