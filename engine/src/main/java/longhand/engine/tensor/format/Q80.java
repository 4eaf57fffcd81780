package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 32 elements of 8 bits: `half scale, 32 signed bytes`. Value = quant * scale.
public record Q80() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q8_0;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        for (int i = 0; i < 32; i++) {
            out[at + i] = Bytes.signed(data, offset + 2 + i) * scale;
        }
    }
}
