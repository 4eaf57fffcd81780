package longhand.engine.api;

import java.util.ArrayList;
import java.util.List;

/// What the model reads before it writes.
public sealed interface Prompt {

    /// How long it is, in chars.
    int letters();

    /// The page up to the caret. The model goes on in the writer's voice, without a chat template.
    /// The text is never parsed for control tokens: a writer may type `<|im_end|>`.
    ///
    /// @param before the manuscript before the caret; may be empty
    record Continuation(String before) implements Prompt {

        @Override
        public int letters() {
            return before.length();
        }
    }

    /// The page with a note in it, and the page without: at each step the model says how it would go on
    /// behind either, and what the note makes likelier is made likelier still. Classifier-free guidance,
    /// Sanchez et al., 2023, arXiv:2306.17806.
    ///
    /// @param before   the page with the note; this is what the model goes on from
    /// @param without  the same page without it
    /// @param strength g in `z = u + g (c - u)`, u and c the log-probabilities without and with the note;
    ///                 at least 1; 1 = as [Continuation] with `before`
    record Guided(String before, String without, double strength) implements Prompt {

        /// What small models were found to follow without copying the note.
        public static final double FOLLOWED = 2;

        public Guided {
            if (!(strength >= 1 && strength <= MOST)) {
                throw new IllegalArgumentException("strength must be in [1, " + MOST + "]: " + strength);
            }
        }

        private static final double MOST = 10;

        @Override
        public int letters() {
            return before.length();
        }
    }

    /// A conversation, put through the chat template of the model file.
    ///
    /// @param messages       oldest first, not empty
    /// @param lengthSentence asks for the length of the answer, behind the last message; empty = nothing does.
    ///                       A model that has tokens for lengths ([MetaLength]) reads one of them instead
    record Instruction(List<Message> messages, String lengthSentence) implements Prompt {

        public Instruction {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("an instruction needs at least one message");
            }
        }

        /// Without a word on the length.
        public Instruction(List<Message> messages) {
            this(messages, "");
        }

        /// With its sentence on the length as a part of its last message, as most models read it.
        public Instruction inWords() {
            if (lengthSentence.isEmpty()) {
                return this;
            }
            List<Message> said = new ArrayList<>(messages);
            Message last = said.removeLast();
            said.add(new Message(last.role(), last.content() + " " + lengthSentence));
            return new Instruction(said);
        }

        @Override
        public int letters() {
            return inWords().messages.stream()
                    .mapToInt(message -> message.content().length())
                    .sum();
        }
    }

    /// One turn of a conversation.
    ///
    /// @param role    `system`, `user` or `assistant`
    /// @param content the text of the turn
    record Message(String role, String content) {}
}
