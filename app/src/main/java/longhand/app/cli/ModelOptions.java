package longhand.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.ShelfModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--model`: which model.
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "FILE|NAME",
            description = "GGUF file, or name from `longhand model list`; else the first model that is there.")
    private @Nullable String model;

    /// The model's file.
    Path file(ModelShelf shelf) throws CommandFailure {
        return model == null ? first(shelf) : named(model, shelf);
    }

    static Path named(String model, ModelShelf shelf) throws CommandFailure {
        Optional<ShelfModel> known = shelf.models().stream()
                .filter(candidate -> candidate.name().equals(model))
                .findFirst();
        if (known.isPresent()) {
            return known.get().file().orElseThrow(() -> notHere(known.get()));
        }
        Optional<Path> file = existing(model);
        if (file.isEmpty()) {
            throw new CommandFailure("There is no model file " + model + ", and no model of that name (known: "
                    + names(shelf.models()) + ").");
        }
        return file.get();
    }

    static Path first(ModelShelf shelf) throws CommandFailure {
        List<ShelfModel> models = shelf.models();
        return models.stream()
                .flatMap(candidate -> candidate.file().stream())
                .findFirst()
                .orElseThrow(() -> notHere(models.getFirst()));
    }

    private static CommandFailure notHere(ShelfModel model) {
        return new CommandFailure("The model " + model.name() + " is not on this machine yet; fetch it with: longhand"
                + " model fetch " + model.name());
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String names(List<ShelfModel> models) {
        return models.stream().map(ShelfModel::name).collect(Collectors.joining(", "));
    }
}
