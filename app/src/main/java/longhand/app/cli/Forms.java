package longhand.app.cli;

import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;

/// Finds forms by their names.
final class Forms {

    private Forms() {}

    static Form named(FormLibrary library, String id) throws CommandFailure {
        return library.find(id)
                .orElseThrow(() -> new CommandFailure("There is no form \"" + id + "\". `longhand forms` lists them."));
    }

    private static Form spelling(Form form, String word) throws CommandFailure {
        try {
            return form.spelling(word);
        } catch (IllegalArgumentException tooShort) {
            throw new CommandFailure(String.valueOf(tooShort.getMessage()), tooShort);
        }
    }

    /// The form with what the writer has given for it.
    ///
    /// @param word may be empty, if the form wants none
    static Form spelled(Form form, String word) throws CommandFailure {
        Form spelled = spelling(form, word);
        String end = word.isEmpty() ? "." : ": \"" + word + "\"";
        return switch (spelled.asks()) {
            case NOTHING -> spelled;
            case WORD, LETTERS ->
                throw new CommandFailure(form.title() + " needs --word, of letters from a to z" + end);
            case LINE -> throw new CommandFailure(form.title() + " needs --word, a line of words" + end);
        };
    }
}
