package longhand.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longhand.engine.api.ModelChoice;

/// The models on this machine and those that can be fetched. Thread-safe. Nothing here is told to the
/// network except by [#fetch].
public interface ModelShelf {

    /// Every model it knows, the starter first. Does not block.
    List<ShelfModel> models();

    /// The model that writes; empty while no file is there.
    Optional<ShelfModel> chosen();

    /// The chosen model and how it is to run.
    Optional<ModelChoice> choice();

    /// Makes a model the one that writes.
    ///
    /// @throws IllegalArgumentException if there is no such model, or its file is not here
    void choose(String name);

    /// Puts a model file of the writer's own on the shelf; it stays where it is. Blocks on disk.
    ///
    /// @throws ShelfException with a readable reason if it is not a model that can write here
    ShelfModel add(Path file) throws ShelfException;

    /// Fetches a model. The listener is called on a thread of the shelf; its last event is
    /// [FetchEvent.Fetched] or [FetchEvent.Failed].
    ///
    /// @return stops it; what was fetched so far is cleaned up or kept for the next time
    Runnable fetch(String name, Consumer<FetchEvent> listener);

    /// Called on any thread after a model came, went or was chosen.
    void onChange(Runnable listener);
}
