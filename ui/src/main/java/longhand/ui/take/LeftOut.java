package longhand.ui.take;

import longhand.memory.api.ItemId;

/// Words that a take does not read though they stand near.
///
/// @param scene the scene that holds them
/// @param words how many, at least 1
/// @param why   the reason
public record LeftOut(ItemId scene, int words, Why why) {

    /// Why words are not read.
    public enum Why {
        /// The scene before: the open one is long enough to show the voice.
        OWN_VOICE,
        /// The scene before: its end is enough.
        END_ONLY,
        /// The open scene: they come after the caret.
        AFTER_CARET
    }
}
