package longhand.engine.verse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.form.Whole;
import longhand.engine.form.Whole.Figure;

/// What the figure of a poem asks of its lines, one by one. Confined to one thread; keeps what it has found out.
final class FigureRows {

    /// The rarest first.
    private static final String LETTERS = "qjxzvkwybpgfmchdlurtnisaoe";

    private final VerseWords words;
    private final Whole whole;
    private final int lines;
    private final Map<BitSet, LineRow> anagrams = new HashMap<>();

    /// @param whole the poem as a whole
    /// @param lines of the poem
    FigureRows(VerseWords words, Whole whole, int lines) {
        this.words = words;
        this.whole = whole;
        this.lines = lines;
    }

    /// A line between the row and the figure.
    ///
    /// @param row  of the line without it
    /// @param most no line has more words
    LineRow row(int line, LineRow row, BitSet allowed, Spoken spoken, int most) {
        LineRow all = row;
        if (whole.figure() == Figure.ANAGRAM) {
            return all.and(anagrams.computeIfAbsent(allowed, some -> Anagrams.row(whole.letters(), words, some, most)));
        }
        for (char letter : owed(line, spoken).toCharArray()) {
            all = all.and(LineRow.with(allowed, having(letter, allowed)));
        }
        return mirrored(line, spoken).map(LineRow::exactly).map(all::and).orElse(all);
    }

    /// The words that the figure asks for by name; empty = none.
    List<Integer> demanded(int line, Spoken spoken) {
        return mirrored(line, spoken).orElse(List.of());
    }

    /// A pangram has its share of the letters that have not come in every line; the rarest are spread over the lines.
    private String owed(int line, Spoken spoken) {
        if (whole.figure() != Figure.PANGRAM) {
            return "";
        }
        String said = String.join("", spoken.said());
        String missing = LETTERS.replaceAll(said.isEmpty() ? "$^" : "[" + said.replaceAll("[^a-z]", "") + "]", "");
        StringBuilder share = new StringBuilder();
        for (int letter = 0; letter < missing.length(); letter += lines - line) {
            share.append(missing.charAt(letter));
        }
        return share.toString();
    }

    private BitSet having(char letter, BitSet allowed) {
        BitSet having = new BitSet(words.size());
        allowed.stream().filter(word -> words.text(word).indexOf(letter) >= 0).forEach(having::set);
        return having;
    }

    /// In the second half of a palindrome the words of a line of the first half, from behind.
    private Optional<List<Integer>> mirrored(int line, Spoken spoken) {
        int other = lines - 1 - line;
        boolean comesBack = whole.figure() == Figure.WORD_PALINDROME
                && other < line
                && spoken.lines().size() > other;
        return comesBack ? Optional.of(spoken.lines().get(other).reversed()) : Optional.empty();
    }
}
