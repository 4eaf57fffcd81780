package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// Plain floats.
public record F32() implements BlockFormat {

    @Override
    public GgmlType type() {
        return GgmlType.F32;
    }

    @Override
    public void decodeBlock(MemorySegment data, long offset, float[] out, int at) {
        out[at] = Bytes.float32(data, offset);
    }
}
