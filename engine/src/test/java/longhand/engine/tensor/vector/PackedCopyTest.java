package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A copy gives the same numbers as packing does, and one that is not whole is not used.
class PackedCopyTest {

    private static final int COLUMNS = 512;

    @TempDir
    private Path folder;

    @Test
    void aCopyGivesTheSameProducts() throws IOException {
        Map<GgmlType, float[]> packed = products();
        assertTrue(Files.exists(copy()));
        assertInstanceOf(CopiedWeights.class, opened());
        Map<GgmlType, float[]> copied = products();
        packed.forEach((type, product) -> assertArrayEquals(product, copied.get(type), type.name()));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(copy()), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 12, 20, 30_000})
    void aDamagedCopyIsMadeAnew(long at) throws IOException {
        products();
        byte[] sound = Files.readAllBytes(copy());
        try (RandomAccessFile file = new RandomAccessFile(copy().toFile(), "rw")) {
            file.seek(at);
            file.write(~sound[Math.toIntExact(at)]);
        }
        assertInstanceOf(FreshWeights.class, opened());
        products();
        assertArrayEquals(sound, Files.readAllBytes(copy()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 64, 30_000})
    void aCopyThatIsCutShortIsNotUsed(long length) throws IOException {
        products();
        try (RandomAccessFile file = new RandomAccessFile(copy().toFile(), "rw")) {
            file.setLength(length);
        }
        assertInstanceOf(FreshWeights.class, opened());
    }

    @Test
    void goesWithoutWhereNothingCanBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("not a folder"));
        PackedCopy copy = PackedCopy.at(file.resolve("copy"));
        try (VectorBackend backend = new VectorBackend(1, KernelWarmUp.none(), copy)) {
            assertEquals("vector, " + Lanes.BITS + " bits, 1 threads", backend.name());
            assertFalse(copy.writePiece());
        }
    }

    private Path copy() {
        return folder.resolve("model.packed");
    }

    private WeightMemory opened() {
        try (Arena arena = Arena.ofShared()) {
            return PackedCopy.at(copy()).open(arena);
        }
    }

    /// Of one matrix in each format, as a process computes them that keeps a copy or finds one.
    private Map<GgmlType, float[]> products() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        Map<GgmlType, float[]> products = new EnumMap<>(GgmlType.class);
        PackedCopy copy = PackedCopy.at(copy());
        try (Arena arena = Arena.ofShared();
                VectorBackend backend = new VectorBackend(2, KernelWarmUp.none(), copy)) {
            for (GgmlType type : GgmlType.values()) {
                WeightMatrix weights = RandomWeights.matrix(random, type, 70, COLUMNS, arena);
                Matrix matrix = backend.matrix(List.of(weights));
                HostActivations x = RandomWeights.activations(random, 1, COLUMNS);
                HostActivations y = new HostActivations(1, 70);
                backend.multiply(matrix, x, 1, y);
                products.put(type, HostActivations.values(y).clone());
            }
            while (copy.writePiece()) {
                assertFalse(Files.exists(copy()), "a part must not look like a whole");
            }
        }
        return products;
    }
}
