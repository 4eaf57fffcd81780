package longhand.engine.scansion;

import java.util.stream.Stream;
import longhand.engine.form.Form;
import longhand.engine.form.FormText;
import longhand.engine.rule.RuleText;

/// Reads forms of the writer's own. Pure functions.
public final class OwnForm {

    /// A form is copied into the manuscript, once for each scene that has it.
    private static final int MOST_CHARACTERS = 20_000;

    private OwnForm() {}

    /// All of it is read now, its rules too: one that cannot be read is no surprise in the middle of a poem.
    ///
    /// @param text as [FormText] has it
    /// @throws IllegalArgumentException if something in it cannot be read; the message quotes it
    public static Form read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a form has at most " + MOST_CHARACTERS + " characters, and this has " + text.length());
        }
        Form form = FormText.read(text);
        Stream<String> ofLines = form.lines().stream().flatMap(line -> line.sayable().stream());
        Stream.concat(form.whole().sayable().stream(), ofLines).forEach(RuleText::read);
        return form;
    }
}
