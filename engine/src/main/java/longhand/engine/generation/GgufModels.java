package longhand.engine.generation;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import longhand.engine.api.EngineError.UnreadableModel;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Loads models from GGUF files, each with its tokenizer and its way to be prompted.
final class GgufModels implements ModelSource {

    private final TransformerSource transformers;

    GgufModels(KernelWarmUp warmUp, PackedCopies copies) {
        transformers = new TransformerSource(MachineMemory::freeBytes, warmUp, copies);
    }

    /// Without a warm-up: kernels get warm as they run.
    ///
    /// @param freeBytes how much memory a model may take
    GgufModels(LongSupplier freeBytes) {
        transformers = new TransformerSource(freeBytes, KernelWarmUp.none(), PackedCopies.none());
    }

    @Override
    public LoadedModel load(ModelChoice choice, DoubleConsumer progress) throws EngineException {
        try (GgufFile file = GgufFile.open(choice.file())) {
            return load(file, choice, progress);
        } catch (BadModelException bad) {
            throw new EngineException(new UnreadableModel(choice.file(), String.valueOf(bad.getMessage())), bad);
        }
    }

    private LoadedModel load(GgufFile file, ModelChoice choice, DoubleConsumer progress)
            throws EngineException, BadModelException {
        TransformerSource.Opened opened = transformers.open(file, choice, progress);
        Transformer transformer = opened.transformer();
        boolean complete = false;
        try {
            Tokenizer tokenizer = Tokenizer.of(file);
            if (transformer.vocabularySize() != tokenizer.vocabularySize()) {
                throw new BadModelException("token_embd.weight has " + transformer.vocabularySize()
                        + " rows, the vocabulary " + tokenizer.vocabularySize() + " tokens");
            }
            PromptEncoder encoder = PromptEncoder.of(file, tokenizer);
            ModelDescription description = describe(file, choice.file(), opened);
            complete = true;
            return new LoadedModel(description, tokenizer, transformer, encoder, opened.copy());
        } finally {
            if (!complete) {
                transformer.close();
            }
        }
    }

    private static ModelDescription describe(GgufFile file, Path path, TransformerSource.Opened opened)
            throws BadModelException {
        String name = file.metadata().optionalString("general.name").orElse(String.valueOf(path.getFileName()));
        long parameters = file.tensors().stream()
                .mapToLong(tensor -> (long) tensor.rows() * tensor.columns())
                .sum();
        return new ModelDescription(
                name,
                file.metadata().requireString("general.architecture"),
                "",
                FileStamp.of(path).bytes(),
                parameters,
                opened.transformer().contextTokens(),
                opened.device(),
                opened.noCard());
    }
}
