package longhand.engine.lexicon;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A line of verse, scanned.
///
/// @param text   as it stands there
/// @param number of the line in its text, from 1; blank lines count
/// @param stanza from 1
/// @param words  in order
/// @param rhyme  a letter, the same for lines of a stanza that rhyme; empty if the last word cannot be said
public record ScannedLine(String text, int number, int stanza, List<ScannedWord> words, String rhyme) {

    private static final char STRESSED = '/';
    private static final char HALF_STRESSED = '\\';
    private static final char UNSTRESSED = 'x';

    public ScannedLine {
        words = List.copyOf(words);
    }

    /// How many syllables the line can have. A word that cannot be said counts none.
    public SortedSet<Integer> syllables() {
        SortedSet<Integer> sums = new TreeSet<>(List.of(0));
        for (ScannedWord word : words) {
            SortedSet<Integer> longer = new TreeSet<>();
            for (int sum : sums) {
                word.syllables().forEach(count -> longer.add(sum + count));
            }
            sums = longer;
        }
        return sums;
    }

    /// Stress as marks that stand above the vowels of the text: `/` primary, `\` secondary, `x` none; for each
    /// word its most usual reading.
    public String marks() {
        StringBuilder marks = new StringBuilder();
        for (ScannedWord word : words) {
            String stress = word.stress();
            List<Integer> vowels = word.vowels(stress.length());
            for (int i = 0; i < stress.length(); i++) {
                marks.repeat(" ", Math.max(0, vowels.get(i) - marks.length())).append(mark(stress.charAt(i)));
            }
        }
        return marks.toString();
    }

    private static char mark(char stress) {
        return switch (stress) {
            case '1' -> STRESSED;
            case '2' -> HALF_STRESSED;
            default -> UNSTRESSED;
        };
    }
}
