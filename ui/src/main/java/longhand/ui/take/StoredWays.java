package longhand.ui.take;

import java.util.List;
import java.util.function.Consumer;

/// Where ways on are stored with their story. Confined to the JavaFX thread.
public interface StoredWays {

    /// Finds those that are for the end of the open scene as it is now.
    ///
    /// @param story what they are to go on from; for what does not end as the scene does there are none
    /// @param told  hears of them later, on this thread
    void find(String story, Consumer<List<String>> told);

    /// Keeps what was found, if it is for the end of the open scene.
    ///
    /// @param story what it goes on from
    void keep(List<String> plans, String story);
}
