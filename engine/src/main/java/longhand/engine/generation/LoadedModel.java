package longhand.engine.generation;

import longhand.engine.api.ModelDescription;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// A model that is ready to write. Confined to the decode thread.
///
/// @param description  without the hash of the file, which may not be known yet
/// @param encoder     turns prompts into the model's tokens
/// @param copy        of its weights, for the next process
record LoadedModel(
        ModelDescription description,
        Tokenizer tokenizer,
        Transformer transformer,
        PromptEncoder encoder,
        PackedCopy copy)
        implements AutoCloseable {

    /// The same with another way to the same weights.
    LoadedModel over(Transformer other) {
        return new LoadedModel(description, tokenizer, other, encoder, copy);
    }

    @Override
    public void close() {
        transformer.close();
    }
}
