package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 32 elements of 4 bits: `half scale, half minimum, 16 bytes`, halves of bytes as in [Q40].
/// Value = quant * scale + minimum.
public record Q41() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q4_1;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        float minimum = Bytes.float16(data, offset + 2);
        for (int i = 0; i < 16; i++) {
            int quants = Bytes.unsigned(data, offset + 4 + i);
            out[at + i] = (quants & 0xF) * scale + minimum;
            out[at + 16 + i] = (quants >> 4) * scale + minimum;
        }
    }
}
