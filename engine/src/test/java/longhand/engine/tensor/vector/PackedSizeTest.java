package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.engine.gguf.GgmlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedSizeTest {

    /// Fifth and sixth bits become bytes, so that these formats grow.
    @ParameterizedTest
    @CsvSource({
        "Q4_0, 18",
        "Q4_1, 20",
        "Q5_0, 34",
        "Q5_1, 36",
        "Q8_0, 34",
        "Q4_K, 20",
        "Q5_K, 36",
        "Q6_K, 36",
        "F16, 64",
        "BF16, 64",
        "F32, 128"
    })
    void countsBytesPer32Weights(GgmlType type, long bytes) {
        assertEquals(bytes * Lanes.GROUP * 256 / 32, PackedSize.bytes(type, Lanes.GROUP, 256));
        assertEquals(2 * bytes * Lanes.GROUP * 256 / 32, PackedSize.bytes(type, Lanes.GROUP + 1, 256));
    }
}
