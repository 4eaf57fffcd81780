package longhand.ui.inquiry;

import java.util.List;
import longhand.memory.api.ItemId;

/// The open book as an inquiry needs it. Confined to the JavaFX thread.
public interface BookPlaces {

    /// A scene as it is now.
    ///
    /// @param chapter that it is in, for people; empty if it is in none
    record Scene(ItemId id, String chapter, String title, String text) {}

    /// Equal as long as the same book is open.
    Object book();

    /// The scenes in their order; empty while no book is open.
    List<Scene> scenes();

    /// Opens a scene and marks what stands between two positions of it.
    void show(ItemId scene, int from, int to);
}
