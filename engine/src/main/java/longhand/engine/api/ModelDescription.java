package longhand.engine.api;

import java.util.Optional;

/// What a loaded model is.
///
/// @param name           from the file's metadata, or the file name
/// @param architecture   `general.architecture` of the file, such as `llama`
/// @param sha256         hex hash of the whole file, empty until it is known
/// @param fileBytes      size of the file
/// @param parameters     number of weights
/// @param contextTokens  size of the context window that is in use
/// @param backend        display name of the backend; a graphics card's is `cuda`, its name, and perhaps more
/// @param noCard         why no graphics card writes, in a sentence; empty = one does, or none was asked for
public record ModelDescription(
        String name,
        String architecture,
        String sha256,
        long fileBytes,
        long parameters,
        int contextTokens,
        String backend,
        String noCard) {

    private static final String CARD = "cuda, ";

    /// The name of the graphics card that writes; empty = the processor does.
    public Optional<String> card() {
        return backend.startsWith(CARD)
                ? Optional.of(backend.substring(CARD.length()).split(",", 2)[0])
                : Optional.empty();
    }

    /// With a backend that was asked for by name.
    public ModelDescription(
            String name,
            String architecture,
            String sha256,
            long fileBytes,
            long parameters,
            int contextTokens,
            String backend) {
        this(name, architecture, sha256, fileBytes, parameters, contextTokens, backend, "");
    }
}
