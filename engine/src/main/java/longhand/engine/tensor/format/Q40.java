package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 32 elements of 4 bits: `half scale, 16 bytes`; byte i holds element i in its low half and
/// element i + 16 in its high one. Value = (quant - 8) * scale.
public record Q40() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q4_0;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        for (int i = 0; i < 16; i++) {
            int quants = Bytes.unsigned(data, offset + 2 + i);
            out[at + i] = ((quants & 0xF) - 8) * scale;
            out[at + 16 + i] = ((quants >> 4) - 8) * scale;
        }
    }
}
