package longhand.engine.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.ShelfModel;

/// The shelf on disk, filled through pip. Thread-safe.
public final class PipShelf implements ModelShelf {

    private static final String ENDING = ".gguf";

    private final Path folder;
    private final Pip pip;
    private final Executor executor;
    private final List<KnownModel> catalogue;

    /// @param folder   where models lie; made when it is needed
    /// @param executor runs fetches; each keeps a thread for as long as it takes
    public PipShelf(Path folder, Pip pip, Executor executor) {
        this(folder, pip, executor, Catalogue.ALL);
    }

    PipShelf(Path folder, Pip pip, Executor executor, List<KnownModel> catalogue) {
        this.folder = folder;
        this.pip = pip;
        this.executor = executor;
        this.catalogue = List.copyOf(catalogue);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<ShelfModel> models() {
        List<Path> files = files();
        List<ShelfModel> models = new ArrayList<>();
        for (KnownModel known : catalogue) {
            Optional<Path> file = files.stream().filter(known::isAt).findFirst();
            models.add(known.onShelf(file));
        }
        files.stream()
                .filter(file -> catalogue.stream().noneMatch(known -> known.isAt(file)))
                .map(PipShelf::own)
                .forEach(models::add);
        return List.copyOf(models);
    }

    @Override
    public FetchTask fetch(String name, boolean acceptTerms, Consumer<FetchEvent> listener) {
        KnownModel model = catalogue.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no known model is called " + name));
        Fetch fetch = new Fetch(model, folder, pip, acceptTerms, listener);
        executor.execute(fetch);
        return fetch;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PipShelf::isModel).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isModel(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING) && Files.isRegularFile(file);
    }

    private static ShelfModel own(Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        return new ShelfModel(name, name, "", "", false, KnownModel.size(file), Optional.of(file), false);
    }
}
