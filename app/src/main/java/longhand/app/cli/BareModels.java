package longhand.app.cli;

import longhand.engine.api.ModelChoice;
import longhand.engine.generation.Backends;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;

/// Loads bare models: logits without tokenizer, sampler and writer.
final class BareModels {

    private BareModels() {}

    /// A model and what computes it.
    ///
    /// @param device display name
    record Opened(Transformer transformer, String device) {}

    static Transformer load(ModelChoice choice) throws CommandFailure {
        return open(choice).transformer;
    }

    static Opened open(ModelChoice choice) throws CommandFailure {
        boolean onCpu =
                choice.backend() == ModelChoice.Backend.VECTOR || choice.backend() == ModelChoice.Backend.AUTOMATIC;
        return open(choice, onCpu && choice.threads() == 0 ? KernelWarmUp.start() : KernelWarmUp.none());
    }

    /// @param warmUp that was started earlier
    static Transformer load(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        return open(choice, warmUp).transformer;
    }

    private static Opened open(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        if (choice.backend() != ModelChoice.Backend.AUTOMATIC) {
            return loaded(choice, warmUp);
        }
        try {
            return loaded(choice.on(ModelChoice.Backend.CUDA), warmUp);
        } catch (CommandFailure noCard) {
            return loaded(choice.on(ModelChoice.Backend.VECTOR), warmUp);
        }
    }

    private static Opened loaded(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        ComputeBackend backend = backend(choice, warmUp);
        boolean loaded = false;
        try (GgufFile file = GgufFile.open(choice.file())) {
            Transformer transformer = TransformerLoader.load(file, backend, choice.contextTokens(), _ -> {});
            loaded = true;
            return new Opened(transformer, backend.name());
        } catch (BadModelException bad) {
            throw new CommandFailure(choice.file() + " is not a model that can be loaded: " + bad.getMessage(), bad);
        } catch (BackendException failure) {
            throw new CommandFailure("The card cannot run it: " + failure.getMessage(), failure);
        } finally {
            if (!loaded) {
                backend.close();
            }
        }
    }

    private static ComputeBackend backend(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        try {
            return Backends.open(choice.backend(), choice.threads(), warmUp, PackedCopy.none());
        } catch (BackendException none) {
            throw new CommandFailure("No card can be used: " + none.getMessage() + "; use --backend vector.", none);
        } catch (IllegalStateException missing) {
            throw new CommandFailure(
                    "The vector backend does not run here: " + missing.getMessage() + "; use --backend scalar.",
                    missing);
        }
    }
}
