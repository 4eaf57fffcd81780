package longhand.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import longhand.memory.api.ItemId;
import longhand.ui.concurrent.Background;
import longhand.ui.memory.StoryLog;
import longhand.ui.take.StoredWays;

/// The ways on of an open project are the plans of its story. Confined to the JavaFX thread.
///
/// @param log   of the story
/// @param scene the open one
record WaysOfStory(StoryLog log, Supplier<Optional<ItemId>> scene, Background background) implements StoredWays {

    /// A story that cannot be read has none; the memory says so.
    @Override
    public void find(String story, Consumer<List<String>> told) {
        scene.get()
                .ifPresentOrElse(
                        here -> background.run(() -> log.plans(here, story), told, _ -> told.accept(List.of())),
                        () -> told.accept(List.of()));
    }

    @Override
    public void keep(List<String> plans, String story) {
        scene.get().ifPresent(here -> log.keep(plans, here, story));
    }
}
