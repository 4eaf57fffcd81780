package longhand.engine.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a form from its text: a head of `name: value` lines, then its lines of verse, stanzas parted by blank lines.
///
///     form: limerick
///     title: Limerick
///     about: Five lines, the first two and the last long, the others short.
///     example: The Baker / A baker who lived by the sea / ...
///     ---
///     meter (x)x/xx/xx/, rhyme A
///
/// A line names its measure and, after commas, `rhyme A`, `refrain R` or `initial 1`; `3 x` ahead of it says it
/// three times. Pure functions.
public final class FormText {

    private static final Pattern REPEATED = Pattern.compile("(\\d{1,2}) x (.+)");
    private static final Pattern MARK = Pattern.compile("(rhyme|refrain|initial) (\\w+)");
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
        return new Form.Example(parts.getFirst(), parts.subList(1, parts.size()));
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
        LineRule rule = rule(repeated.matches() ? repeated.group(2) : line);
        return Collections.nCopies(times, rule);
    }

    private static LineRule rule(String line) {
        Measure measure = new Measure.Free();
        String rhyme = "";
        String refrain = "";
        int initial = 0;
        for (String piece : line.split(",")) {
            Matcher mark = MARK.matcher(piece.strip());
            Optional<Measure> read = MeasureText.read(piece.strip());
            if (read.isPresent()) {
                measure = read.get();
            } else if (!mark.matches()) {
                throw new IllegalArgumentException(
                        "\"" + piece.strip() + "\" is no measure, rhyme, refrain or initial");
            } else {
                switch (mark.group(1)) {
                    case "rhyme" -> rhyme = mark.group(2);
                    case "refrain" -> refrain = mark.group(2);
                    default -> initial = mark.group(2).equals("each") ? LineRule.EACH : Integer.parseInt(mark.group(2));
                }
            }
        }
        return new LineRule(measure, rhyme, refrain, initial);
    }
}
