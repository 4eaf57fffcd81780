package longhand.engine.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.FetchEvent;
import longhand.engine.shelf.ModelsFolder;
import longhand.engine.shelf.Pip;
import longhand.engine.shelf.PipShelf;

/// Finds the real models that some tests read: in `$LONGHAND_MODELS`, or where the program keeps them.
/// What is missing is fetched, as the program would fetch it. A model whose terms must be accepted is
/// fetched only where `LONGHAND_ACCEPT_TERMS=yes` says that they are: no test accepts them for anyone.
public final class RealModels {

    public static final String SMOLLM2 = "SmolLM2-135M-Instruct.Q4_1.gguf";
    public static final String GEMMA3 = "gemma-3-270m-q4_k_m.gguf";

    private RealModels() {}

    public static synchronized Path find(String file) {
        Path path = folder().resolve(file);
        if (!Files.isRegularFile(path)) {
            fetch(path, acceptsTerms());
        }
        return path;
    }

    /// The model, unless it is missing and its terms have not been accepted.
    public static Optional<Path> findIfAllowed(String file) {
        boolean allowed = acceptsTerms() || Files.isRegularFile(folder().resolve(file));
        return allowed ? Optional.of(find(file)) : Optional.empty();
    }

    private static boolean acceptsTerms() {
        return "yes".equals(System.getenv("LONGHAND_ACCEPT_TERMS"));
    }

    private static void fetch(Path path, boolean acceptTerms) {
        PipShelf shelf = new PipShelf(folder(), Pip.ofSystem(), Runnable::run);
        List<FetchEvent> events = new ArrayList<>();
        shelf.fetch(shelfName(path.getFileName().toString()), acceptTerms, events::add);
        if (!(events.getLast() instanceof FetchEvent.Fetched)) {
            throw new AssertionError("this test needs " + path + ", and fetching it ended with " + events.getLast());
        }
    }

    private static String shelfName(String file) {
        return switch (file) {
            case SMOLLM2 -> "smollm2";
            case GEMMA3 -> "gemma-3-270m";
            default -> throw new AssertionError("no known model is " + file);
        };
    }

    private static Path folder() {
        Map<String, String> environment = System.getenv();
        String own = environment.getOrDefault("LONGHAND_MODELS", "");
        return own.isEmpty()
                ? ModelsFolder.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), environment)
                : Path.of(own);
    }
}
