package longhand.app.cli;

import java.util.Locale;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;

/// Finds forms by their names.
final class Forms {

    private Forms() {}

    static Form named(FormLibrary library, String id) throws CommandFailure {
        return library.find(id)
                .orElseThrow(() -> new CommandFailure("There is no form \"" + id + "\". `longhand forms` lists them."));
    }

    /// The form with its lines spelled by a word.
    ///
    /// @param word may be empty, if the form wants none
    static Form spelled(Form form, String word) throws CommandFailure {
        String letters = letters(word);
        if (form.isSpelled() && letters.isEmpty()) {
            throw new CommandFailure(form.title() + " needs --word, of letters from a to z"
                    + (word.isEmpty() ? "." : ": \"" + word + "\""));
        }
        return form.spelling(letters);
    }

    static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
