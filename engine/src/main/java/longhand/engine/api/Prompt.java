package longhand.engine.api;

import java.util.List;

/// What the model reads before it writes.
public sealed interface Prompt {

    /// The page up to the caret. The model goes on in the writer's voice, without a chat template.
    /// The text is never parsed for control tokens: a writer may type `<|im_end|>`.
    ///
    /// @param before the manuscript before the caret; may be empty
    record Continuation(String before) implements Prompt {}

    /// A conversation, put through the chat template of the model file.
    ///
    /// @param messages oldest first, not empty
    record Instruction(List<Message> messages) implements Prompt {

        public Instruction {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("an instruction needs at least one message");
            }
        }
    }

    /// One turn of a conversation.
    ///
    /// @param role    `system`, `user` or `assistant`
    /// @param content the text of the turn
    record Message(String role, String content) {}
}
