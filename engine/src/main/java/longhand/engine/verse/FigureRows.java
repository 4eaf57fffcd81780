package longhand.engine.verse;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import longhand.engine.form.Whole.Figure;

/// What the figure of a poem asks of its lines, one by one. Immutable.
///
/// @param lines of the poem
record FigureRows(VerseWords words, Figure figure, int lines) {

    /// The rarest first.
    private static final String LETTERS = "qjxzvkwybpgfmchdlurtnisaoe";

    /// A line between the row and the figure.
    ///
    /// @param row of the line without it
    LineRow row(int line, LineRow row, BitSet allowed, Spoken spoken) {
        LineRow all = row;
        for (char letter : owed(line, spoken).toCharArray()) {
            all = all.and(LineRow.with(allowed, having(letter, allowed)));
        }
        return mirrored(line, spoken).map(LineRow::exactly).map(all::and).orElse(all);
    }

    /// The words that the figure asks for by name; empty = none.
    List<Integer> demanded(int line, Spoken spoken) {
        return mirrored(line, spoken).orElse(List.of());
    }

    /// A pangram has its share of the letters that have not come in every line: the rarest are not left to the last.
    private String owed(int line, Spoken spoken) {
        if (figure != Figure.PANGRAM) {
            return "";
        }
        String said = String.join("", spoken.said());
        String missing = LETTERS.replaceAll(said.isEmpty() ? "$^" : "[" + said.replaceAll("[^a-z]", "") + "]", "");
        return missing.substring(0, Math.ceilDiv(missing.length(), lines - line));
    }

    private BitSet having(char letter, BitSet allowed) {
        BitSet having = new BitSet(words.size());
        allowed.stream().filter(word -> words.text(word).indexOf(letter) >= 0).forEach(having::set);
        return having;
    }

    /// In the second half of a palindrome the words of a line of the first half, from behind.
    private Optional<List<Integer>> mirrored(int line, Spoken spoken) {
        int other = lines - 1 - line;
        boolean comesBack = figure == Figure.WORD_PALINDROME
                && other < line
                && spoken.lines().size() > other;
        return comesBack ? Optional.of(spoken.lines().get(other).reversed()) : Optional.empty();
    }
}
