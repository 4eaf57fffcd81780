package longhand.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.ShelfModel;
import longhand.ui.concurrent.Background;
import longhand.ui.concurrent.FxMailbox;
import longhand.ui.settings.PreferencesModel;
import org.jspecify.annotations.Nullable;

/// The shelf of models, which of them writes, and what is being fetched. Confined to the JavaFX thread.
public final class ModelsViewModel {

    private final ModelShelf shelf;
    private final PreferencesModel preferences;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<ShelfModel>> models =
            new ReadOnlyObjectWrapper<>(this, "models", List.of());
    private final ReadOnlyObjectWrapper<Optional<ShelfModel>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Fetching> fetching =
            new ReadOnlyObjectWrapper<>(this, "fetching", new Fetching.Idle());
    private ModelShelf.@Nullable FetchTask task;

    public ModelsViewModel(ModelShelf shelf, PreferencesModel preferences, Background background) {
        this.shelf = shelf;
        this.preferences = preferences;
        this.background = background;
    }

    /// Looks again what is on the shelf, in the background.
    ///
    /// @param then runs when it is known
    public void refresh(Runnable then) {
        background.run(shelf::models, found -> {
            models.set(List.copyOf(found));
            chosen.set(choice());
            then.run();
        });
    }

    /// Makes a model that is here the one that writes.
    public void choose(ShelfModel model) {
        preferences.change(now -> now.withModel(model.name()));
        chosen.set(choice());
    }

    /// Makes a file of the writer's own the model that writes; it stays where it is.
    public void choose(Path file) {
        preferences.change(now -> now.withModel(file.toAbsolutePath().toString()));
        chosen.set(choice());
    }

    /// Fetches a known model; when it is here, it is the one that writes.
    ///
    /// @param acceptTerms whether the writer has accepted its terms
    public void fetch(ShelfModel model, boolean acceptTerms) {
        fetching.set(new Fetching.Running(model, 0, model.bytes()));
        task = shelf.fetch(
                model.name(),
                acceptTerms,
                new FxMailbox<FetchEvent>(background.fx(), events -> events.forEach(event -> show(model, event))));
    }

    public void cancelFetching() {
        if (task != null) {
            task.cancel();
        }
    }

    /// The writer does not accept the terms that were shown; nothing is fetched.
    public void decline() {
        fetching.set(new Fetching.Idle());
    }

    /// The model that Longhand would fetch first.
    public Optional<ShelfModel> recommended() {
        return models.get().stream().filter(ShelfModel::known).findFirst();
    }

    /// Where a model file can be put by hand.
    public Path folder() {
        return shelf.folder();
    }

    public ReadOnlyObjectProperty<List<ShelfModel>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    /// The model that writes; empty while none is here.
    public ReadOnlyObjectProperty<Optional<ShelfModel>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Fetching> fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    private void show(ShelfModel model, FetchEvent event) {
        switch (event) {
            case FetchEvent.Progress(long bytes, long total) -> fetching.set(new Fetching.Running(model, bytes, total));
            case FetchEvent.Fetched _ -> fetched(model);
            case FetchEvent.TermsToAccept terms ->
                fetching.set(new Fetching.Terms(model, terms.licence(), terms.text()));
            case FetchEvent.Cancelled _ -> fetching.set(new Fetching.Idle());
            case FetchEvent.FetchFailed failed -> fetching.set(new Fetching.Failed(model, failed.failure()));
        }
    }

    private void fetched(ShelfModel model) {
        refresh(() -> {
            models.get().stream()
                    .filter(now -> now.name().equals(model.name()))
                    .findFirst()
                    .ifPresent(this::choose);
            fetching.set(new Fetching.Done(model));
        });
    }

    /// What the writer chose, if it is still here; else the first one that is.
    private Optional<ShelfModel> choice() {
        String wanted = preferences.get().model();
        List<ShelfModel> here =
                models.get().stream().filter(model -> model.file().isPresent()).toList();
        return here.stream()
                .filter(model -> model.name().equals(wanted))
                .findFirst()
                .or(() -> own(wanted))
                .or(() -> here.stream().findFirst());
    }

    /// A file of the writer's own is named by its path.
    private static Optional<ShelfModel> own(String wanted) {
        if (!wanted.endsWith(".gguf")) {
            return Optional.empty();
        }
        Path file = Path.of(wanted);
        String name = file.getFileName().toString().replaceFirst("\\.gguf$", "");
        return Optional.of(new ShelfModel(wanted, name, "", "", false, 0, Optional.of(file), false));
    }
}
