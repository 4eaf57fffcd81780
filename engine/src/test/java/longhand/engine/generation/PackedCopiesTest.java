package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import longhand.engine.api.ModelChoice;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.testing.Golden;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tiny models that claim to be large ones: the folder cares for sizes, names and ages.
class PackedCopiesTest {

    private static final long LARGE = 100L << 20;
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String MODEL = "tiny/format-w64-q4_1.gguf";
    private static final String OTHER = "tiny/format-w64-q8_0.gguf";

    @TempDir
    private Path folder;

    @Test
    void aModelHasOneCopyAndAnotherModelAnother() throws IOException, BadModelException {
        keep(MODEL, LARGE);
        keep(MODEL, LARGE);
        assertEquals(1, copies().size());
        keep(OTHER, LARGE);
        assertEquals(2, copies().size());
    }

    @Test
    void aFileThatHasChangedGetsANewOne() throws IOException, BadModelException {
        keep(MODEL, LARGE);
        keep(MODEL, LARGE + 1);
        assertEquals(2, copies().size());
    }

    @Test
    void smallAndHugeModelsGetNone() throws IOException, BadModelException {
        keep(MODEL, 15L << 20);
        keep(MODEL, 5L << 30);
        assertEquals(List.of(), copies());
    }

    @Test
    void theOnesNotUsedForLongestGoFirst() throws IOException, BadModelException {
        Path old = sparse("old.packed", hours -> -hours);
        Path older = sparse("older.packed", hours -> -2 * hours);
        Path left = sparse("left.1234.part", hours -> -3 * hours);
        keep(MODEL, LARGE);
        assertTrue(Files.exists(old));
        assertFalse(Files.exists(older));
        assertFalse(Files.exists(left));
    }

    @Test
    void usingACopyMakesItYoung() throws IOException, BadModelException {
        keep(MODEL, LARGE);
        Path copy = copies().getFirst();
        Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
        keep(MODEL, LARGE);
        assertEquals(FileTime.from(NOW), Files.getLastModifiedTime(copy));
    }

    @Test
    void aModelIsTheSameFromItsCopy() throws IOException, BadModelException {
        float[] packed = keep(MODEL, LARGE);
        float[] copied = keep(MODEL, LARGE);
        assertNotEquals(0, packed[1]);
        assertArrayEquals(packed, copied);
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// A file that is said to hold 5 GiB.
    private Path sparse(String name, LongUnaryOperator hours) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(3600 * hours.applyAsLong(1))));
        return file;
    }

    /// Loads a model, keeps its copy, and reads a token.
    private float[] keep(String name, long bytes) throws BadModelException {
        Path path = Golden.path(name);
        try (GgufFile file = GgufFile.open(path)) {
            PackedCopy copy =
                    PackedCopies.in(folder, Clock.fixed(NOW, ZoneOffset.UTC)).of(file, new FileStamp(path, bytes, 7));
            ComputeBackend backend = Backends.open(ModelChoice.Backend.VECTOR, 1, KernelWarmUp.none(), copy);
            try (Transformer transformer = TransformerLoader.load(file, backend, 64, _ -> {})) {
                while (copy.writePiece()) {
                    assertFalse(copies().isEmpty());
                }
                float[] logits = new float[transformer.vocabularySize()];
                transformer.forward(transformer.newCache(), new int[] {1}, 0, 1, logits);
                return logits;
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }
}
