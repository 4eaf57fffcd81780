package longhand.ui.take;

import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;

/// One part of what a take reads, in the order of reading.
///
/// @param source where it comes from, and so why it is there
/// @param scene  the scene that it was written in, or written for
/// @param text   with the line breaks that part it from the next one: the texts of all parts, joined, are
///               the prompt
public record PromptPart(Source source, ItemId scene, String text) {

    /// Where a part comes from.
    public enum Source {
        /// What the story remembers.
        MEMORY,
        /// Earlier paragraphs that speak of what comes next.
        RECALLED,
        /// The end of the scene before, so that the model knows the voice.
        SCENE_BEFORE,
        /// The open scene up to the caret.
        SCENE,
        /// The note that the direction line becomes.
        DIRECTION,
        /// The heading ahead of the first words of a book.
        HEADING,
        /// Poems of the form of a poem.
        EXAMPLES,
        /// A poem: its title and its lines up to the caret.
        POEM;

        /// Whether a take can do without it, so that the writer may mute or pin it.
        public boolean isOptional() {
            return switch (this) {
                case MEMORY, RECALLED, SCENE_BEFORE, HEADING -> true;
                case SCENE, DIRECTION, EXAMPLES, POEM -> false;
            };
        }
    }

    public int words() {
        return WordCounter.count(text);
    }
}
