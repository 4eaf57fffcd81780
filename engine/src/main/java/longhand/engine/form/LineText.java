package longhand.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a form says of one line: its measure and, after commas,
///
/// - `rhyme A`, `refrain R`;
/// - `initial 1`, `final 1`: it begins or ends with that letter of the writer's word; `spine 1` has it inside, `strict
///   spine 1` once only;
/// - `end A`: lines with the same letter end with the same word; `end 1`: with that word of the writer's line;
///   `needs A`: that end word stands in it;
/// - `rule SENTENCE`: for the words of this line; `{k}` is the letter for which it stands.
///
/// `each` instead of a number makes it as many lines as there are letters or words. Confined to one thread.
final class LineText {

    private static final Pattern MARK =
            Pattern.compile("(rhyme|refrain|initial|final|spine|strict spine|end|needs) (\\w+)|(rule) (.+)");

    private Measure measure = new Measure.Free();
    private String rhyme = "";
    private String refrain = "";
    private LineLetters letters = LineLetters.NONE;
    private EndWord end = new EndWord.Any();
    private final List<String> needs = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();

    private LineText() {}

    /// @throws IllegalArgumentException if a piece cannot be read; the message quotes it
    static LineRule read(String line) {
        LineText text = new LineText();
        for (String piece : line.split(",")) {
            text.take(piece.strip());
        }
        return new LineRule(text.measure, text.rhyme, text.refrain, text.letters, text.end, text.needs, text.rules);
    }

    private void take(String piece) {
        Optional<Measure> read = MeasureText.read(piece);
        Matcher mark = MARK.matcher(piece);
        if (read.isPresent()) {
            measure = read.get();
        } else if (mark.matches()) {
            mark(mark.group(1) == null ? mark.group(3) : mark.group(1), mark);
        } else {
            throw new IllegalArgumentException("\"" + piece + "\" is no measure and no mark of a line");
        }
    }

    private void mark(String name, Matcher mark) {
        String value = mark.group(2);
        switch (name) {
            case "rhyme" -> rhyme = value;
            case "refrain" -> refrain = value;
            case "needs" -> needs.add(value);
            case "rule" -> rules.add(mark.group(4));
            case "end" -> end = isNumber(value) ? new EndWord.Given(number(value)) : new EndWord.Same(value);
            case "initial" -> letters = new LineLetters(number(value), letters.last(), letters.spine(), false);
            case "final" -> letters = new LineLetters(letters.initial(), number(value), letters.spine(), false);
            default ->
                letters = new LineLetters(letters.initial(), letters.last(), number(value), name.startsWith("strict"));
        }
    }

    private static boolean isNumber(String value) {
        return value.equals("each") || Character.isDigit(value.charAt(0));
    }

    private static int number(String value) {
        return value.equals("each") ? LineRule.EACH : Integer.parseInt(value);
    }
}
