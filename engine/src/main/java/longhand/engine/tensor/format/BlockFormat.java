package longhand.engine.tensor.format;

import java.lang.foreign.MemorySegment;
import longhand.engine.gguf.GgmlType;

/// How the blocks of one format become floats, bit for bit as ggml does it: single float operations
/// in ggml's order, never fused.
public sealed interface BlockFormat permits F32, F16, Bf16, Q40, Q41, Q50, Q51, Q80, Q4K, Q5K, Q6K {

    static BlockFormat of(GgmlType type) {
        return switch (type) {
            case F32 -> new F32();
            case F16 -> new F16();
            case BF16 -> new Bf16();
            case Q4_0 -> new Q40();
            case Q4_1 -> new Q41();
            case Q5_0 -> new Q50();
            case Q5_1 -> new Q51();
            case Q8_0 -> new Q80();
            case Q4_K -> new Q4K();
            case Q5_K -> new Q5K();
            case Q6_K -> new Q6K();
        };
    }

    GgmlType type();

    /// Turns one block into floats.
    ///
    /// @param data    the weights, little-endian
    /// @param offset  byte where the block begins
    /// @param out     its floats from `at` on, as many as a block has elements, are overwritten
    void decodeBlock(MemorySegment data, long offset, float[] out, int at);

    /// Turns `count` elements, a multiple of the block, into floats.
    default void decode(MemorySegment data, long offset, int count, float[] out, int at) {
        int step = type().blockElements();
        long block = offset;
        for (int i = 0; i < count; i += step) {
            decodeBlock(data, block, out, at + i);
            block += type().blockBytes();
        }
    }
}
