package longhand.engine.gguf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasWritten() throws Exception {
        try (GgufFile file = GgufFile.open(written(GgufWriter.sample()))) {
            GgufMetadata metadata = file.metadata();
            assertEquals("llama", metadata.requireString("general.architecture"));
            assertEquals(2, metadata.requireInt("llama.block_count", 1, 512));
            assertEquals(1e-5f, metadata.requireFloat("llama.eps", 0, 1));
            assertEquals(Optional.of(true), metadata.optionalBoolean("flag"));
            assertEquals("zwei", metadata.requireStrings("words").get(1).decode());
            assertEquals("三", metadata.requireStrings("words").get(2).decode());
            assertArrayEquals(
                    new int[] {1, 2, 3}, metadata.optionalInts("kinds", 0, 9).orElseThrow());
            assertArrayEquals(
                    new float[] {0f, -1f, 2.5f},
                    metadata.optionalFloats("scores").orElseThrow());
            assertEquals(OptionalInt.empty(), metadata.optionalInt("absent", 0, 1));
        }
    }

    @Test
    void mapsTheTensorsWhereTheyLie() throws Exception {
        byte[] bytes = GgufWriter.sample();
        int lastTensor = bytes.length - 32;
        bytes[lastTensor + 3] = 0x40; // 2.0 in the first element of b.bias
        try (GgufFile file = GgufFile.open(written(bytes))) {
            assertEquals(List.of("a.weight", "b.bias"), names(file));
            TensorInfo matrix = file.tensor("a.weight").orElseThrow();
            assertEquals(8, matrix.columns());
            assertEquals(4, matrix.rows());
            assertEquals(128, file.data(matrix).byteSize());
            MemorySegment bias = file.data(file.tensor("b.bias").orElseThrow());
            assertEquals(2f, bias.get(ValueLayout.JAVA_FLOAT_UNALIGNED, 0));
            assertTrue(bias.isReadOnly());
        }
    }

    @Test
    void dataIsGoneAfterClose() throws Exception {
        GgufFile file = GgufFile.open(written(GgufWriter.sample()));
        MemorySegment data = file.data(file.tensors().getFirst());
        file.close();
        assertThrows(IllegalStateException.class, () -> data.get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void refusesATensorOfAnotherFile() throws Exception {
        try (GgufFile file = GgufFile.open(written(GgufWriter.sample()))) {
            TensorInfo foreign = new TensorInfo("a.weight", GgmlType.F32, List.of(8, 400), 0);
            assertThrows(IllegalArgumentException.class, () -> file.data(foreign));
        }
    }

    @Test
    void readsAFileWithoutTensors() throws Exception {
        try (GgufFile file =
                GgufFile.open(written(new GgufWriter().text("a", "b").bytes()))) {
            assertTrue(file.tensors().isEmpty());
            assertEquals("b", file.metadata().requireString("a"));
        }
    }

    @Test
    void aMissingFileIsABadModel() {
        assertThrows(BadModelException.class, () -> GgufFile.open(folder.resolve("none.gguf")));
        assertThrows(BadModelException.class, () -> GgufFile.open(folder));
    }

    @Test
    void metadataLongerThanOneReadIsReadWhole() throws Exception {
        List<String> many = java.util.stream.IntStream.range(0, 60_000)
                .mapToObj(i -> "token" + i)
                .toList();
        byte[] bytes = new GgufWriter()
                .texts("many", many)
                .text("long", "x".repeat(1 << 17))
                .text("after", "end")
                .bytes();
        GgufMetadata metadata = BytesSource.directory(bytes).metadata();
        assertEquals("token59999", metadata.requireStrings("many").get(59_999).decode());
        assertEquals(1 << 17, metadata.requireString("long").length());
        assertEquals("end", metadata.requireString("after"));
    }

    private static List<String> names(GgufFile file) {
        return file.tensors().stream().map(TensorInfo::name).toList();
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.gguf"), bytes);
    }
}
