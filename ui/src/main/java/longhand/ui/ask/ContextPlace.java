package longhand.ui.ask;

import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.ui.take.PromptPart;
import longhand.ui.take.TakeViewModel;

/// What the sheet that shows what the model sees must know of the window. Confined to the JavaFX thread.
public interface ContextPlace {

    /// Of the open scene; empty while no project is open.
    Optional<TakeViewModel> takes();

    String title(ItemId scene);

    /// Goes where words stand that the model reads, or does not read.
    ///
    /// @param text of the part; empty = not known
    void show(PromptPart.Source source, ItemId scene, String text);

    /// Takes the sheet away and goes back to the caret.
    void close();
}
