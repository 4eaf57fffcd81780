package longhand.engine.lexicon;

import java.util.List;
import java.util.Set;

/// All that a lexicon says of a word.
///
/// @param spelling    in small letters, with straight apostrophes
/// @param readings    the ways to say it, the most usual first; none if nobody has told
/// @param frequency   0..255, see [Lexicon#frequency]
/// @param isForVerse  whether poems may use it
/// @param isOffensive whether it is surely a slur or profanity
/// @param classes     may be empty
public record LexiconWord(
        String spelling,
        List<Pronunciation> readings,
        int frequency,
        boolean isForVerse,
        boolean isOffensive,
        Set<WordClass> classes) {

    private static final int MOST_FREQUENT = 255;

    public LexiconWord {
        if (spelling.isEmpty() || !spelling.equals(Lexicon.folded(spelling))) {
            throw new IllegalArgumentException("not in small letters: " + spelling);
        }
        if (frequency < 0 || frequency > MOST_FREQUENT) {
            throw new IllegalArgumentException("frequency must be 0.." + MOST_FREQUENT + ": " + frequency);
        }
        readings = List.copyOf(readings);
        classes = Set.copyOf(classes);
    }

    /// A word that the writer added: as common as a word can be, and free to be used.
    static LexiconWord own(String spelling, List<Pronunciation> readings) {
        return new LexiconWord(spelling, readings, MOST_FREQUENT, true, false, Set.of());
    }

    /// The same word as the writer says it.
    LexiconWord said(List<Pronunciation> own) {
        return new LexiconWord(spelling, own.isEmpty() ? readings : own, frequency, true, isOffensive, classes);
    }
}
