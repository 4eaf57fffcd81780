package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 256 elements of 6 bits in 16 groups of 16: `128 bytes of low bits, 64 bytes of high bits, 16
/// signed group scales, half scale`. Each half of the block (128 elements) has four runs of 32:
/// run r takes the low or high halves of its low bytes and bits 2r, 2r + 1 of its high bytes.
/// Value = scale * groupScale * (quant - 32).
public record Q6K() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q6_K;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset + 208);
        for (int run = 0; run < 8; run++) {
            int half = run / 4;
            int quarter = run % 4;
            long low = offset + half * 64L + (quarter & 1) * 32L;
            long high = offset + 128 + half * 32L;
            int to = at + run * 32;
            for (int i = 0; i < 32; i++) {
                float d = scale * Bytes.signed(data, offset + 192 + run * 2L + i / 16);
                int quant = Bytes.unsigned(data, low + i) >> (quarter / 2) * 4 & 0xF;
                quant |= (Bytes.unsigned(data, high + i) >> quarter * 2 & 3) << 4;
                out[to + i] = d * (quant - 32);
            }
        }
    }
}
