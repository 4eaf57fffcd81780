package longhand.app.cli;

import longhand.engine.api.ModelChoice;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;

/// Loads bare models: logits without tokenizer, sampler and writer.
final class Backends {

    private Backends() {}

    static Transformer load(ModelChoice choice) throws CommandFailure {
        ComputeBackend backend = backend(choice);
        boolean loaded = false;
        try (GgufFile file = GgufFile.open(choice.file())) {
            Transformer transformer = TransformerLoader.load(file, backend, choice.contextTokens(), _ -> {});
            loaded = true;
            return transformer;
        } catch (BadModelException bad) {
            throw new CommandFailure(choice.file() + " is not a model that can be loaded: " + bad.getMessage(), bad);
        } finally {
            if (!loaded) {
                backend.close();
            }
        }
    }

    private static ComputeBackend backend(ModelChoice choice) throws CommandFailure {
        return switch (choice.backend()) {
            case SCALAR -> new ScalarBackend();
            case VECTOR -> {
                if (VectorBackend.missing().isPresent()) {
                    throw new CommandFailure("The vector backend does not run here: "
                            + VectorBackend.missing().get() + "; use --backend scalar.");
                }
                yield choice.threads() == 0 ? new VectorBackend() : new VectorBackend(choice.threads());
            }
        };
    }
}
