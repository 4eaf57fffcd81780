package longhand.engine.tensor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import longhand.engine.gguf.GgmlType;
import longhand.engine.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockFormatGoldenTest {

    private static final int MARGIN = 3;

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void decodesEveryBlockToTheBitsOfTheReference(GgmlType type) {
        JsonNode golden = Golden.document("dequant/" + type.name().toLowerCase(Locale.ROOT) + ".json");
        assertEquals(golden.get("ggmlType").asInt(), type.id());
        assertEquals(64, golden.get("hex").size());
        for (int i = 0; i < golden.get("hex").size(); i++) {
            byte[] block = HexFormat.of().parseHex(golden.get("hex").get(i).asText());
            assertSameBits(Golden.floats(golden.get("values").get(i)), decode(type, block), type + ", block " + i);
        }
    }

    /// The bytes at an odd address, the floats in the middle of an array.
    private static float[] decode(GgmlType type, byte[] bytes) {
        int blocks = bytes.length / type.blockBytes();
        float[] out = new float[blocks * type.blockElements() + 2 * MARGIN];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(bytes.length + MARGIN);
            MemorySegment.copy(MemorySegment.ofArray(bytes), 0, data, MARGIN, bytes.length);
            BlockFormat.of(type).decode(data, MARGIN, blocks * type.blockElements(), out, MARGIN);
        }
        assertEquals(0f, out[MARGIN - 1]);
        assertEquals(0f, out[out.length - MARGIN]);
        return Arrays.copyOfRange(out, MARGIN, out.length - MARGIN);
    }

    private static void assertSameBits(float[] expected, float[] actual, String where) {
        assertEquals(expected.length, actual.length, where);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    Float.floatToRawIntBits(expected[i]), Float.floatToRawIntBits(actual[i]), where + ", value " + i);
        }
    }
}
