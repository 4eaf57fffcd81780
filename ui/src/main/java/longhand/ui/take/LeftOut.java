package longhand.ui.take;

import longhand.memory.api.ItemId;

/// Words that a take does not read though they stand near.
///
/// @param source where they come from, or would
/// @param scene the scene that holds them
/// @param words how many, at least 1
/// @param why   the reason
public record LeftOut(PromptPart.Source source, ItemId scene, int words, Why why) {

    /// Why words are not read.
    public enum Why {
        /// The writer has muted it.
        MUTED,
        /// The model cannot read so much at once.
        NO_ROOM,
        /// The scene before: the open one is long enough to show the voice.
        OWN_VOICE,
        /// The scene before: its end is enough.
        END_ONLY,
        /// The open scene: they come after the caret.
        AFTER_CARET,
        /// Remembered sentences: they stand on the page that is read.
        MEMORY_ON_PAGE,
        /// Remembered sentences: the story has not come to them at the caret.
        MEMORY_LATER,
        /// Remembered sentences: their source no longer says them.
        MEMORY_STALE,
        /// Remembered sentences: others came first.
        MEMORY_NO_ROOM
    }
}
