package longhand.app.cli;

import longhand.engine.api.ModelChoice;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.cuda.CudaBackend;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;

/// Loads bare models: logits without tokenizer, sampler and writer.
final class Backends {

    private Backends() {}

    static Transformer load(ModelChoice choice) throws CommandFailure {
        boolean vector = choice.backend() == ModelChoice.Backend.VECTOR;
        return load(choice, vector && choice.threads() == 0 ? KernelWarmUp.start() : KernelWarmUp.none());
    }

    /// @param warmUp that was started earlier
    static Transformer load(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        ComputeBackend backend = backend(choice, warmUp);
        boolean loaded = false;
        try (GgufFile file = GgufFile.open(choice.file())) {
            Transformer transformer = TransformerLoader.load(file, backend, choice.contextTokens(), _ -> {});
            loaded = true;
            return transformer;
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
        return switch (choice.backend()) {
            case SCALAR -> new ScalarBackend();
            case VECTOR -> {
                if (VectorBackend.missing().isPresent()) {
                    throw new CommandFailure("The vector backend does not run here: "
                            + VectorBackend.missing().get() + "; use --backend scalar.");
                }
                yield choice.threads() == 0
                        ? new VectorBackend(warmUp, PackedCopy.none())
                        : new VectorBackend(choice.threads(), warmUp, PackedCopy.none());
            }
            case CUDA -> cuda();
        };
    }

    private static ComputeBackend cuda() throws CommandFailure {
        try {
            return CudaBackend.open();
        } catch (BackendException none) {
            throw new CommandFailure("No card can be used: " + none.getMessage() + "; use --backend vector.", none);
        }
    }
}
