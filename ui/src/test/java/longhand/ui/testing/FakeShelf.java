package longhand.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.ShelfModel;

/// A shelf with one model that is here or has to be fetched. Confined to the test's thread.
public final class FakeShelf implements ModelShelf {

    private boolean here;
    private Optional<Consumer<FetchEvent>> fetching = Optional.empty();

    /// @param here whether the model's file is on the machine
    public FakeShelf(boolean here) {
        this.here = here;
    }

    /// The model's file is on the machine from now on.
    public void arrive() {
        here = true;
    }

    /// Tells whoever fetches.
    public void tell(FetchEvent event) {
        fetching.ifPresent(listener -> listener.accept(event));
    }

    @Override
    public Path folder() {
        return Path.of("models");
    }

    @Override
    public List<ShelfModel> models() {
        Optional<Path> file = here ? Optional.of(Path.of("models", "small.gguf")) : Optional.empty();
        return List.of(
                new ShelfModel("small", "SmolLM2 135M", "A first model.", "Apache-2.0", false, 94_000_000, file, true));
    }

    @Override
    public FetchTask fetch(String name, boolean acceptTerms, Consumer<FetchEvent> listener) {
        fetching = Optional.of(listener);
        return () -> tell(new FetchEvent.Cancelled());
    }
}
