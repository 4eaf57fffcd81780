package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// [Q4K] with a fifth bit: `half scale, half minimum, 12 bytes of [GroupScales], 32 bytes with the
/// fifth bits, 128 bytes`; bit g of byte i belongs to element i of group g.
public record Q5K() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.Q5_K;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        float scale = Bytes.float16(data, offset);
        float minimum = Bytes.float16(data, offset + 2);
        for (int group = 0; group < 8; group++) {
            float d = scale * GroupScales.scale(data, offset + 4, group);
            float m = minimum * GroupScales.minimum(data, offset + 4, group);
            long quants = offset + 48 + group / 2 * 32L;
            int shift = (group & 1) * 4;
            int to = at + group * 32;
            for (int i = 0; i < 32; i++) {
                int fifth = Bytes.unsigned(data, offset + 16 + i) >> group & 1;
                out[to + i] = d * (Bytes.unsigned(data, quants + i) >> shift & 0xF | fifth << 4) - m;
            }
        }
    }
}
