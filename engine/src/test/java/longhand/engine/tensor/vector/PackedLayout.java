package longhand.engine.tensor.vector;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import longhand.engine.gguf.GgmlType;
import longhand.engine.testing.RandomWeights;

/// A process that packs one matrix of each format and leaves the copy in a file: see [PackedLayoutTest].
final class PackedLayout {

    private PackedLayout() {}

    /// @param file where to put it
    public static void main(String[] file) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        PackedCopy copy = PackedCopy.at(Path.of(file[0]));
        try (Arena arena = Arena.ofShared();
                VectorBackend backend = new VectorBackend(1, KernelWarmUp.none(), copy)) {
            for (GgmlType type : GgmlType.values()) {
                backend.matrix(List.of(RandomWeights.matrix(random, type, 50, 256, arena)));
            }
            while (copy.writePiece()) {
                Files.size(Path.of(file[0]).toAbsolutePath().getParent());
            }
        }
    }
}
