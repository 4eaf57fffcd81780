package longhand.engine.planning;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longhand.engine.text.Content;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.Words;

/// Which lines can be plans at all: events, told from inside, and not told already. Immutable.
final class PlanFilter {

    /// A line with a larger part of one sentence of the story tells it again.
    static final double RETOLD = 0.6;

    private static final int MOST_TIMES = 2;

    /// How many words of a line say whether it is an event.
    private static final int BEGINNING = 4;

    private final PlanLanguage language;
    private final List<Set<String>> sentences;

    PlanFilter(String story, PlanLanguage language) {
        this.language = language;
        this.sentences = Sentences.of(story).stream()
                .map(Sentence::text)
                .map(this::content)
                .toList();
    }

    boolean passes(String line) {
        return isPlan(line) && retelling(line) <= RETOLD;
    }

    /// Whether a line is a plan at all, told already or not.
    boolean isPlan(String line) {
        return !line.isEmpty() && isEvent(line) && staysInside(line) && goesOn(line);
    }

    /// Says no word twice in a row, and none that carries content three times.
    private boolean goesOn(String line) {
        List<String> words = plain(line).toList();
        for (int i = 0; i < words.size(); i++) {
            boolean twice = i > 0 && words.get(i).equals(words.get(i - 1));
            boolean carries = language.words().isContent(words.get(i));
            if (twice || carries && Collections.frequency(words, words.get(i)) > MOST_TIMES) {
                return false;
            }
        }
        return true;
    }

    private boolean isEvent(String line) {
        return plain(line).limit(BEGINNING).noneMatch(language.standing()::contains);
    }

    private boolean staysInside(String line) {
        return plain(line).noneMatch(language.about()::contains);
    }

    private static Stream<String> plain(String line) {
        return Words.of(line).stream().map(Words.Word::plain);
    }

    /// The largest share of the line's words that one sentence of the story holds.
    double retelling(String line) {
        Set<String> content = content(line);
        return sentences.stream()
                .mapToDouble(sentence -> Content.overlap(content, sentence))
                .max()
                .orElse(0);
    }

    /// How much two lines say the same: the larger share of the two.
    double likeness(String one, String other) {
        Set<String> first = content(one);
        Set<String> second = content(other);
        return Math.max(Content.overlap(first, second), Content.overlap(second, first));
    }

    private Set<String> content(String text) {
        return Content.of(text, language.words());
    }
}
