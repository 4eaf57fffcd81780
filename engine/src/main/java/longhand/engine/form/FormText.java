package longhand.engine.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longhand.engine.form.Whole.Figure;

/// Reads a form from its text: a head of `name: value` lines, then its lines of verse, stanzas parted by blank lines.
///
///     form: limerick
///     title: Limerick
///     about: Five lines, the first two and the last long, the others short.
///     example: The Baker / A baker who lived by the sea / ...
///     ---
///     meter (x)x/xx/xx/, rhyme A
///
/// The head may also have `like: FORM`; `rule: SENTENCE`, a rule for all words, in which `{word}`, `{letter}` and
/// `{other vowels}` stand for the writer's word, its first letter and the vowels that it does not have; `word: WORD`,
/// if the form has one of its own; `figure: pangram`, `anagram`, `word palindrome` or `letter palindrome`. The writer's
/// word of an example stands in brackets behind its title.
///
/// A line names its measure and, after commas, the marks of a [LineRule]; `3 x` ahead of it says it three times. Pure
/// functions.
public final class FormText {

    private static final Pattern REPEATED = Pattern.compile("(\\d{1,2}) x (.+)");
    private static final Pattern TITLE = Pattern.compile("(.+?)(?: \\[(.+)])?");
    private static final String RULE = "---";

    private FormText() {}

    /// @throws IllegalArgumentException if a line cannot be read; the message quotes it
    public static Form read(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int rule = lines.indexOf(RULE);
        if (rule < 0) {
            throw new IllegalArgumentException("a form has a line --- ahead of its lines of verse");
        }
        List<String> head = lines.subList(0, rule);
        return new Form(
                value(head, "form"),
                value(head, "title"),
                value(head, "about"),
                values(head, "like").findFirst().orElse(""),
                new Whole(
                        values(head, "word").findFirst().orElse(""),
                        values(head, "rule").toList(),
                        values(head, "figure").findFirst().map(FormText::figure).orElse(Figure.NONE)),
                stanzas(lines.subList(rule + 1, lines.size())),
                values(head, "example").map(FormText::example).toList());
    }

    private static String value(List<String> head, String name) {
        return values(head, name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a form needs a line " + name + ": ..."));
    }

    private static Stream<String> values(List<String> head, String name) {
        String start = name + ":";
        return head.stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length())
                .strip());
    }

    private static Form.Example example(String text) {
        List<String> parts = Arrays.stream(text.split(" / ")).map(String::strip).toList();
        Matcher title = TITLE.matcher(parts.getFirst());
        if (!title.matches()) {
            throw new IllegalArgumentException("an example has a title: " + text);
        }
        String word = title.group(2) == null ? "" : title.group(2);
        return new Form.Example(title.group(1), word, parts.subList(1, parts.size()));
    }

    private static Figure figure(String name) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure != Figure.NONE)
                .filter(figure ->
                        figure.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("figure is unknown: " + name));
    }

    private static List<List<LineRule>> stanzas(List<String> lines) {
        List<List<LineRule>> stanzas = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines) {
            if (line.isEmpty() && !stanzas.getLast().isEmpty()) {
                stanzas.add(new ArrayList<>());
            } else if (!line.isEmpty()) {
                stanzas.getLast().addAll(repeated(line));
            }
        }
        stanzas.removeIf(List::isEmpty);
        return stanzas;
    }

    private static List<LineRule> repeated(String line) {
        Matcher repeated = REPEATED.matcher(line);
        int times = repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
        LineRule rule = LineText.read(repeated.matches() ? repeated.group(2) : line);
        return Collections.nCopies(times, rule);
    }
}
