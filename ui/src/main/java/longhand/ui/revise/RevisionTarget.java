package longhand.ui.revise;

import longhand.engine.api.Selected;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;

/// What was selected when a command was given.
///
/// @param scene    that was open
/// @param from     position of its first character
/// @param to       position behind its last one
/// @param selected its words, and the page around them
public record RevisionTarget(ItemId scene, int from, int to, Selected selected) {

    /// @throws IllegalArgumentException if nothing is selected
    public static RevisionTarget of(ItemId scene, SceneText text, int from, int to) {
        return new RevisionTarget(
                scene, from, to, new Selected(text.text(0, from), text.text(from, to), text.text(to, text.length())));
    }

    public int words() {
        return WordCounter.count(selected.text());
    }
}
