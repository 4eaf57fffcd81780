package longhand.engine.generation;

import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt.Message;
import longhand.engine.tokenizer.TextPart;

/// Lays a conversation out as the model was trained to read it.
@FunctionalInterface
interface ConversationFormat {

    /// The conversation up to where the model's turn begins. What people wrote is text in it, never
    /// markup.
    ///
    /// @throws EngineException with [longhand.engine.api.EngineError.TemplateFailure]
    List<TextPart> layOut(List<Message> messages) throws EngineException;
}
