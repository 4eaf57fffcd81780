package longhand.engine.transformation;

import java.util.List;
import java.util.stream.Stream;
import longhand.engine.text.WordCounter;

/// The lines that a text has for others to use: its lines, if they are as short as lines of verse, or else its clauses.
/// Pure functions.
public final class SourceLines {

    private static final int LONGEST_VERSE = 80;
    private static final int FEWEST_WORDS = 2;

    private SourceLines() {}

    public static List<String> of(String text) {
        return text.lines()
                .flatMap(line -> line.length() <= LONGEST_VERSE ? Stream.of(line) : clauses(line))
                .map(SourceLines::trimmed)
                .filter(line -> WordCounter.count(line) >= FEWEST_WORDS)
                .distinct()
                .toList();
    }

    private static Stream<String> clauses(String paragraph) {
        return Stream.of(paragraph.split("(?<=[.,;:!?\u2026\u2014\u201d\"])\\s*"));
    }

    /// Without quotes and dashes at its ends.
    private static String trimmed(String line) {
        return line.replaceAll("^[\\s\"\u201c\u201d\u2018\u2014-]+|[\\s\"\u201c\u201d\u2014]+$", "");
    }
}
