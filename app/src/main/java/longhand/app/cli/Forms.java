package longhand.app.cli;

import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.scansion.OwnForm;

/// Finds forms by their names, and those of the writer's own in files.
final class Forms {

    private static final String FILE = ".form";

    private Forms() {}

    /// @param id of a form that comes with Longhand, or a file that ends with `.form`
    static Form named(FormLibrary library, String id, Console console) throws CommandFailure {
        return id.endsWith(FILE) ? own(id, console) : named(library, id);
    }

    private static Form own(String file, Console console) throws CommandFailure {
        String text = TextFile.read(file, console);
        try {
            return OwnForm.read(text);
        } catch (IllegalArgumentException unreadable) {
            throw new CommandFailure(file + " is no form: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Form named(FormLibrary library, String id) throws CommandFailure {
        return library.find(id)
                .orElseThrow(() -> new CommandFailure("There is no form \"" + id + "\". `longhand forms` lists them;"
                        + " one of your own is a file that ends with " + FILE + "."));
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
