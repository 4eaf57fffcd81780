package longhand.engine.recurrence;

import java.util.regex.Pattern;

/// What a model writes, as paragraphs of a page. Pure functions.
final class Paragraphs {

    private static final Pattern BREAKS = Pattern.compile("[ \\t]*\\R\\s*");

    private Paragraphs() {}

    /// Without empty paragraphs, without indents, without white space at the end; a blank at the very
    /// beginning stays, since the text before may end inside a sentence.
    static String clean(String written) {
        return BREAKS.matcher(written.replace("\r", "")).replaceAll("\n").stripTrailing();
    }
}
