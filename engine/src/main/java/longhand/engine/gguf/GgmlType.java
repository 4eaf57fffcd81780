package longhand.engine.gguf;

import java.util.Optional;

/// Formats of tensors in a GGUF file that Longhand reads, with the ids and block sizes of ggml.
public enum GgmlType {
    F32(0, 1, 4),
    F16(1, 1, 2),
    Q4_0(2, 32, 18),
    Q4_1(3, 32, 20),
    Q5_0(6, 32, 22),
    Q5_1(7, 32, 24),
    Q8_0(8, 32, 34),
    Q4_K(12, 256, 144),
    Q5_K(13, 256, 176),
    Q6_K(14, 256, 210),
    BF16(30, 1, 2);

    private final int id;
    private final int blockElements;
    private final int blockBytes;

    GgmlType(int id, int blockElements, int blockBytes) {
        this.id = id;
        this.blockElements = blockElements;
        this.blockBytes = blockBytes;
    }

    public static Optional<GgmlType> of(int id) {
        for (GgmlType type : values()) {
            if (type.id == id) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    public int id() {
        return id;
    }

    /// Elements per block, 1 for the float formats.
    public int blockElements() {
        return blockElements;
    }

    public int blockBytes() {
        return blockBytes;
    }

    /// Bytes of `elements` elements.
    ///
    /// @throws ArithmeticException if that overflows
    public long bytes(long elements) {
        return Math.multiplyExact(elements / blockElements, blockBytes);
    }
}
