package longhand.ui.take;

import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;
import longhand.ui.memory.TakeMemory;

/// Says what a take at a caret remembers of the story. Confined to the JavaFX thread.
@FunctionalInterface
public interface MemoryOfTakes {

    /// @param text  of the open scene
    /// @param caret where the take begins
    /// @param page  what the model reads of the text
    TakeMemory forTake(ItemId scene, SceneText text, int caret, String page);
}
