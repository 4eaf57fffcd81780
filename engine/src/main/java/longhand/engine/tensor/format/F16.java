package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// Half floats, IEEE 754 binary16.
public record F16() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.F16;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        out[at] = Bytes.float16(data, offset);
    }
}
