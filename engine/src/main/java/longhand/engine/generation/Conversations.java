package longhand.engine.generation;

import longhand.engine.api.EngineError.TemplateFailure;
import longhand.engine.api.EngineException;
import longhand.engine.gguf.GgufMetadata;
import longhand.engine.tokenizer.Tokenizer;

/// Finds out how a model wants to be spoken to.
final class Conversations {

    private Conversations() {}

    static ConversationFormat of(GgufMetadata metadata, Tokenizer tokenizer) {
        return _ -> {
            throw new EngineException(new TemplateFailure("the model file has no chat template"));
        };
    }
}
