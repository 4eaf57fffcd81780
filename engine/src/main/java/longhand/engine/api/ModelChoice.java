package longhand.engine.api;

import java.nio.file.Path;
import java.util.Objects;

/// A model file and how it is to run.
///
/// @param file           a GGUF file
/// @param backend        where the arithmetic happens
/// @param threads        worker threads, 0 = as many as the engine finds best
/// @param contextTokens  size of the context window in tokens, 0 = a size that suits model and memory
public record ModelChoice(Path file, Backend backend, int threads, int contextTokens) {

    /// The devices that a model can run on.
    public enum Backend {
        /// The graphics card where there is one that fits the model, else the processor.
        AUTOMATIC,
        /// One thread of the processor, as exact as the file: the reference.
        SCALAR,
        /// The processor.
        VECTOR,
        /// The graphics card.
        CUDA
    }

    public ModelChoice {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(backend, "backend");
        if (threads < 0) {
            throw new IllegalArgumentException("threads must not be negative: " + threads);
        }
        if (contextTokens < 0) {
            throw new IllegalArgumentException("contextTokens must not be negative: " + contextTokens);
        }
    }

    /// With a window of so many tokens where the choice of it was left to the engine.
    public ModelChoice orWindow(int tokens) {
        return contextTokens == 0 ? new ModelChoice(file, backend, threads, tokens) : this;
    }

    /// The same on another backend.
    public ModelChoice on(Backend other) {
        return new ModelChoice(file, other, threads, contextTokens);
    }

    /// The file on the fastest backend with the engine's own choice of threads and window.
    public static ModelChoice of(Path file) {
        return new ModelChoice(file, Backend.AUTOMATIC, 0, 0);
    }
}
