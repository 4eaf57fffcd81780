package longhand.ui.settings;

import java.util.List;
import java.util.Objects;

/// What the writer chose last for a command on a selection. By name: a file of another version may know
/// other commands.
///
/// @param verb    name of the command
/// @param options names of the check boxes that are ticked
/// @param words   that were asked for; 0 = none
/// @param exact   whether just so many
public record CommandChoice(String verb, List<String> options, int words, boolean exact) {

    public CommandChoice {
        Objects.requireNonNull(verb, "verb");
        options = List.copyOf(options);
    }
}
