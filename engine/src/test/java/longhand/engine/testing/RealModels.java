package longhand.engine.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the real models that some tests read: in `$LONGHAND_MODELS`, or where the program keeps them.
public final class RealModels {

    public static final String SMOLLM2 = "SmolLM2-135M-Instruct.Q4_1.gguf";
    public static final String GEMMA3 = "gemma-3-270m-q4_k_m.gguf";

    private RealModels() {}

    public static Path find(String name) {
        Path file = folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("this test needs " + file + ": fetch it, or set LONGHAND_MODELS to its folder");
        }
        return file;
    }

    private static Path folder() {
        return environment("LONGHAND_MODELS").orElseGet(() -> environment("XDG_DATA_HOME")
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("longhand")
                .resolve("models"));
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
