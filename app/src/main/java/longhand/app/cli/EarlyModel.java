package longhand.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelShelf;

/// The model that a `write` is about to ask for, told from its arguments before they are understood: to understand
/// them takes nearly as long as to load a small model. Only a guess; a wrong one costs time alone.
public final class EarlyModel {

    private EarlyModel() {}

    /// Empty if the arguments are of another command, or make no sense: that will be said later.
    public static Optional<ModelChoice> of(List<String> arguments, ModelShelf shelf) {
        boolean writes = !arguments.isEmpty() && arguments.getFirst().equals("write");
        return writes && !arguments.contains("--help") ? choice(arguments, shelf) : Optional.empty();
    }

    private static Optional<ModelChoice> choice(List<String> arguments, ModelShelf shelf) {
        try {
            return Optional.of(new ModelChoice(
                    file(arguments, shelf),
                    Backend.valueOf(
                            value(arguments, "--backend").orElse("automatic").toUpperCase(Locale.ROOT)),
                    number(arguments, "--threads"),
                    number(arguments, "--context")));
        } catch (CommandFailure | IllegalArgumentException noSense) {
            return Optional.empty();
        }
    }

    private static Path file(List<String> arguments, ModelShelf shelf) throws CommandFailure {
        Optional<String> name = value(arguments, "--model");
        return name.isPresent() ? ModelOptions.named(name.get(), shelf) : ModelOptions.first(shelf);
    }

    private static int number(List<String> arguments, String option) {
        return Integer.parseInt(value(arguments, option).orElse("0"));
    }

    private static Optional<String> value(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at >= 0 && at + 1 < arguments.size()) {
            return Optional.of(arguments.get(at + 1));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith(option + "="))
                .map(argument -> argument.substring(option.length() + 1))
                .findFirst();
    }
}
