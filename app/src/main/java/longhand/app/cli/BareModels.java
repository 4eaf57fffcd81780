package longhand.app.cli;

import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.generation.TransformerSource;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.transformer.Transformer;

/// Loads bare models: logits without tokenizer, sampler and writer.
final class BareModels {

    private BareModels() {}

    static Transformer load(ModelChoice choice) throws CommandFailure {
        return open(choice).transformer();
    }

    static TransformerSource.Opened open(ModelChoice choice) throws CommandFailure {
        boolean onCpu =
                choice.backend() == ModelChoice.Backend.VECTOR || choice.backend() == ModelChoice.Backend.AUTOMATIC;
        return open(choice, onCpu && choice.threads() == 0 ? KernelWarmUp.start() : KernelWarmUp.none());
    }

    /// @param warmUp that was started earlier
    static Transformer load(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        return open(choice, warmUp).transformer();
    }

    private static TransformerSource.Opened open(ModelChoice choice, KernelWarmUp warmUp) throws CommandFailure {
        try (GgufFile file = GgufFile.open(choice.file())) {
            return new TransformerSource(warmUp).open(file, choice, _ -> {});
        } catch (BadModelException bad) {
            throw new CommandFailure(choice.file() + " is not a model that can be loaded: " + bad.getMessage(), bad);
        } catch (EngineException failure) {
            throw new CommandFailure(Sentences.of(failure.error()), failure);
        }
    }
}
