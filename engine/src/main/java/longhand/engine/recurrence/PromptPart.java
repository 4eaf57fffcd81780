package longhand.engine.recurrence;

import longhand.engine.text.WordCounter;

/// A part of a step's prompt, as the model reads it.
///
/// @param kind where it comes from
/// @param text may be empty
public record PromptPart(Kind kind, String text) {

    /// The parts, in the order of a prompt: what changes least stands first, so that what a model has
    /// read of it stays of use.
    public enum Kind {
        GENRE,
        TOPIC,
        MEMORY,
        RECALLED,
        PAGE,
        INSTRUCTION
    }

    public int words() {
        return WordCounter.count(text);
    }
}
