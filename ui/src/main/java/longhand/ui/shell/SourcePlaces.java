package longhand.ui.shell;

import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.ui.story.MemoryTab;

/// Where remembered sentences stand in the book on a desk. Confined to the JavaFX thread.
record SourcePlaces(Desk desk) implements MemoryTab.Places {

    @Override
    public Optional<ItemId> open() {
        return desk.scene();
    }

    @Override
    public String title(ItemId of) {
        return desk.title(of);
    }

    @Override
    public void show(ItemId of, int from, int to) {
        desk.show(of, from, to);
    }
}
