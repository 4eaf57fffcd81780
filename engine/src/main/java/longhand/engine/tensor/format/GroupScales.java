package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;

/// Eight scales and eight minima of 6 bits in 12 bytes, as [Q4K] and [Q5K] have them: bytes 0 to 3
/// begin with the scales of groups 0 to 3, bytes 4 to 7 with their minima; the upper two bits of
/// these are the upper bits of groups 4 to 7, whose low bits share bytes 8 to 11.
final class GroupScales {

    private GroupScales() {}

    static int scale(MemorySegment data, long offset, int group) {
        if (group < 4) {
            return Bytes.unsigned(data, offset + group) & 63;
        }
        return Bytes.unsigned(data, offset + group + 4) & 0xF | Bytes.unsigned(data, offset + group - 4) >> 6 << 4;
    }

    static int minimum(MemorySegment data, long offset, int group) {
        if (group < 4) {
            return Bytes.unsigned(data, offset + group + 4) & 63;
        }
        return Bytes.unsigned(data, offset + group + 4) >> 4 | Bytes.unsigned(data, offset + group) >> 6 << 4;
    }
}
