package longhand.engine.scansion;

import longhand.engine.form.Form;
import longhand.engine.form.FormText;
import longhand.engine.rule.Reach;
import longhand.engine.rule.Rule;
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
        form.whole().sayable().forEach(rule -> require(rule, !form.isProse(), Reach.POEM));
        form.lines().stream().flatMap(line -> line.sayable().stream()).forEach(rule -> require(rule, true, Reach.LINE));
        return form;
    }

    /// @param inVerse whether the rule is for lines
    /// @param part    of the poem for which it is said
    private static void require(String sentence, boolean inVerse, Reach part) {
        Rule rule = RuleText.read(sentence);
        if (inVerse && Reach.of(rule).compareTo(part) > 0) {
            String where = Reach.of(rule) == Reach.LINE ? "for a line of a form, not for all of it" : "for prose";
            throw new IllegalArgumentException("the rule \"" + sentence + "\" is " + where);
        }
    }
}
