package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// 256 elements of 4 bits in 8 groups of 32: `half scale, half minimum, 12 bytes of [GroupScales],
/// 128 bytes`. Each 32 bytes hold one group in their low halves and the next in their high ones.
/// Value = scale * groupScale * quant - minimum * groupMinimum.
public record Q4K() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q4_K;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        float minimum = Bytes.float16(data, offset + 2);
        for (int group = 0; group < 8; group++) {
            float d = scale * GroupScales.scale(data, offset + 4, group);
            float m = minimum * GroupScales.minimum(data, offset + 4, group);
            long quants = offset + 16 + group / 2 * 32L;
            int shift = (group & 1) * 4;
            int to = at + group * 32;
            for (int i = 0; i < 32; i++) {
                out[to + i] = d * (Bytes.unsigned(data, quants + i) >> shift & 0xF) - m;
            }
        }
    }
}
