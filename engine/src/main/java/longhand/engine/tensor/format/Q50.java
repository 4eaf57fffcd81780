package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 32 elements of 5 bits: `half scale, 4 bytes with the fifth bits, 16 bytes`; bit i is the fifth
/// of element i. Value = (quant - 16) * scale.
public record Q50() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q5_0;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        int fifth = Bytes.int32(data, offset + 2);
        for (int i = 0; i < 16; i++) {
            int quants = Bytes.unsigned(data, offset + 6 + i);
            out[at + i] = ((quants & 0xF | (fifth >> i & 1) << 4) - 16) * scale;
            out[at + 16 + i] = ((quants >> 4 | (fifth >> i + 16 & 1) << 4) - 16) * scale;
        }
    }
}
