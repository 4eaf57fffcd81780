package longhand.engine.generation;

import longhand.engine.api.ModelDescription;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// A model that is ready to write. Confined to the decode thread.
///
/// @param description  without the hash of the file, which may not be known yet
/// @param conversation how the model wants to be spoken to
record LoadedModel(
        ModelDescription description, Tokenizer tokenizer, Transformer transformer, ConversationFormat conversation)
        implements AutoCloseable {

    @Override
    public void close() {
        transformer.close();
    }
}
