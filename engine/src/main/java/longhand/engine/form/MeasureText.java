package longhand.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads measures as forms write them: `7 syllables`, `8-9 syllables`, `6-9 words`, `iambic pentameter`,
/// `meter (x)x/xx/xx/(x)`, `passage of 100 words`. Pure functions.
final class MeasureText {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))? (syllables?|words?)");
    private static final Pattern PASSAGE = Pattern.compile("passage of (\\d{1,4}) words");
    private static final Pattern METER = Pattern.compile("meter ([x/?~()|]+)");
    private static final Pattern FEET = Pattern.compile("(\\w+) (\\w+)");
    private static final Map<String, String> FOOT =
            Map.of("iambic", "x/", "trochaic", "/x", "anapestic", "xx/", "dactylic", "/xx");
    private static final List<String> LENGTHS =
            List.of("monometer", "dimeter", "trimeter", "tetrameter", "pentameter", "hexameter", "heptameter");

    private MeasureText() {}

    /// The measure that a piece of a line names; empty if it names none.
    static Optional<Measure> read(String piece) {
        String text = piece.toLowerCase(Locale.ROOT);
        if (text.equals("free")) {
            return Optional.of(new Measure.Free());
        }
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return Optional.of(counted(count));
        }
        Matcher passage = PASSAGE.matcher(text);
        if (passage.matches()) {
            return Optional.of(new Measure.Passage(Integer.parseInt(passage.group(1))));
        }
        Matcher meter = METER.matcher(text);
        return meter.matches() ? Optional.of(new Measure.Feet(rows(meter.group(1)))) : named(text);
    }

    private static Measure counted(Matcher count) {
        int least = Integer.parseInt(count.group(1));
        int most = count.group(2) == null ? least : Integer.parseInt(count.group(2));
        return count.group(3).startsWith("word")
                ? new Measure.WordCount(least, most)
                : new Measure.Syllables(least, most);
    }

    /// An iambic line may turn its first foot round, and any that ends on a strong place may end weakly behind it, as
    /// lines of verse have always done.
    private static Optional<Measure> named(String text) {
        Matcher feet = FEET.matcher(text);
        if (!feet.matches() || !FOOT.containsKey(feet.group(1)) || !LENGTHS.contains(feet.group(2))) {
            return Optional.empty();
        }
        String foot = FOOT.getOrDefault(feet.group(1), "");
        String row = foot.repeat(LENGTHS.indexOf(feet.group(2)) + 1);
        boolean turns = foot.equals("x/") && row.length() > 2;
        String end = row.endsWith("/") ? "(~)" : "";
        return Optional.of(new Measure.Feet(rows(turns ? row + end + "|/x" + row.substring(2) + end : row + end)));
    }

    /// Every row that a pattern stands for: `(x)` may be left out, `|` parts one pattern from the next.
    static List<String> rows(String pattern) {
        Set<String> rows = new LinkedHashSet<>();
        for (String one : pattern.split("\\|")) {
            rows.addAll(options(one));
        }
        return List.copyOf(rows);
    }

    private static List<String> options(String pattern) {
        int open = pattern.indexOf('(');
        if (open < 0) {
            return List.of(pattern);
        }
        int close = pattern.indexOf(')', open);
        if (close < 0) {
            throw new IllegalArgumentException("a ( without its ): " + pattern);
        }
        String before = pattern.substring(0, open);
        List<String> rows = new ArrayList<>();
        for (String rest : options(pattern.substring(close + 1))) {
            rows.add(before + rest);
            rows.add(before + pattern.substring(open + 1, close) + rest);
        }
        return rows;
    }
}
