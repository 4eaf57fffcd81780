package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 32 elements of 5 bits: `half scale, half minimum, 4 bytes with the fifth bits, 16 bytes`.
/// Value = quant * scale + minimum.
public record Q51() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q5_1;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        float minimum = Bytes.float16(data, offset + 2);
        int fifth = Bytes.int32(data, offset + 4);
        for (int i = 0; i < 16; i++) {
            int quants = Bytes.unsigned(data, offset + 8 + i);
            out[at + i] = (quants & 0xF | (fifth >> i & 1) << 4) * scale + minimum;
            out[at + 16 + i] = (quants >> 4 | (fifth >> i + 16 & 1) << 4) * scale + minimum;
        }
    }
}
