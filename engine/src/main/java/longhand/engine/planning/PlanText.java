package longhand.engine.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A plan as text, in the form that AgentWrite gave it: one line a paragraph, with its main point and its number of
/// words. Bai et al., 2024, arXiv:2408.07055.
public final class PlanText {

    // Dashes of any length, and what models put around a number: "~300", "1,000 words".
    private static final Pattern LINE = Pattern.compile(
            "paragraph\\s+\\d+\\s*[-\u2013\u2014:]\\s*main point:\\s*(?<point>.*?)\\s*"
                    + "(?:[-\u2013\u2014]\\s*setting:\\s*(?<setting>.*?)\\s*)?[-\u2013\u2014]\\s*word count:\\D*(?<words>[\\d.,]*\\d)(?<rest>\\D*)",
            Pattern.CASE_INSENSITIVE);

    /// Stands behind a count that stays as it is.
    static final String FIXED = "(fixed)";

    private PlanText() {}

    /// @return one line a paragraph, without a line end behind the last
    public static String of(WritingPlan plan) {
        List<String> lines = new ArrayList<>();
        for (PlanLine line : plan.lines()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Paragraph %d - Main Point: %s - Word Count: %d words",
                    lines.size() + 1,
                    line.point(),
                    line.words()));
        }
        return String.join("\n", lines);
    }

    /// The line of a plan that a row of text is, if it is one.
    static Optional<PlanLine> line(String row) {
        Matcher line = LINE.matcher(row.strip());
        if (!line.matches() || line.group("point").isBlank()) {
            return Optional.empty();
        }
        boolean fixed = line.group("rest").contains(FIXED);
        String setting = Optional.ofNullable(line.group("setting")).orElse("");
        return Optional.of(new PlanLine(line.group("point"), number(line.group("words")), fixed, setting));
    }

    /// A number may have its thousands parted; one beyond all measure is a slip of the model.
    private static int number(String digits) {
        String bare = digits.replaceAll("[.,]", "");
        return bare.length() > 6 ? 999_999 : Math.max(1, Integer.parseInt(bare));
    }
}
