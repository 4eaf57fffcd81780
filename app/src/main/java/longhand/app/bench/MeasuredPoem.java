package longhand.app.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.WordClass;
import longhand.engine.text.Words;
import longhand.engine.verse.FoundLine;

/// A poem and what it cost.
///
/// @param lines   at least one
/// @param log     of all its tokens, marks and line breaks included, in nats
/// @param found   the same line by line; empty where nobody looked for lines
/// @param faults  by the check that shares no code with the search
/// @param seconds that it took
/// @param passes  forward passes, or rows of shared ones
record MeasuredPoem(List<String> lines, double log, List<FoundLine> found, int faults, double seconds, long passes) {

    /// One word in two hundred thousand.
    private static final double RARE = 5e-6;

    private Stream<String> plain() {
        return lines.stream().flatMap(line -> Words.of(line).stream()).map(word -> word.plain()
                .toLowerCase(Locale.ROOT));
    }

    int words() {
        return (int) plain().count();
    }

    long rare(Lexicon lexicon) {
        return plain().filter(word -> lexicon.find(word).stream().noneMatch(known -> lexicon.share(known) >= RARE))
                .count();
    }

    /// Words of content that were said before; a line that comes back as it was says nothing again.
    long repeated(Lexicon lexicon) {
        Set<String> said = new HashSet<>();
        return lines.stream()
                .distinct()
                .flatMap(line -> Words.of(line).stream())
                .map(word -> word.plain().toLowerCase(Locale.ROOT))
                .filter(word -> isContent(lexicon, word))
                .filter(word -> !said.add(word))
                .count();
    }

    private static boolean isContent(Lexicon lexicon, String word) {
        return lexicon.find(word).stream()
                .noneMatch(known -> lexicon.classes(known).contains(WordClass.FUNCTION));
    }
}
