package longhand.ui.memory;

import java.util.Optional;
import longhand.memory.api.ItemId;

/// Where a remembered sentence stands in the manuscript. Immutable.
///
/// @param scene    that holds it
/// @param sentence of the scene, counted from 1
/// @param from     position of its first character
/// @param to       behind its last one
/// @param now      the sentence nearest to it, if the text no longer holds its words: then the place is that of this
///                 one; its number is that in the passage
/// @param take     whether a take brought it
/// @param when     the last time that the narrator of the scene has named by then; empty = none
public record Footnote(
        ItemId scene, int sentence, int from, int to, Optional<Renewed> now, boolean take, Optional<String> when) {

    /// What a changed source says.
    ///
    /// @param text     word for word
    /// @param sentence of the passage, counted from 0
    public record Renewed(String text, int sentence) {}
}
