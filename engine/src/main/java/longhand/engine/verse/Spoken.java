package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longhand.engine.filter.Letters;
import longhand.engine.text.Words;

/// What a poem has said so far, with its examples: what the next line should not say again. Immutable; each line makes
/// a new one.
///
/// @param lines    of the poem, as words
/// @param used     words of content of the poem
/// @param openings the first two words of lines
/// @param runs     all rows of four words, of the examples too
/// @param said     all words of the poem, known or not, in small letters
record Spoken(
        List<List<Integer>> lines,
        BitSet used,
        Set<List<Integer>> openings,
        Set<List<Integer>> runs,
        List<String> said) {

    private static final int RUN = 4;
    private static final int TRIPLE = 3;

    /// How far back a first word is noticed, in lines.
    private static final int NEAR = 4;

    /// Nothing yet.
    ///
    /// @param examples lines that the model has before its eyes, as words
    static Spoken nothing(List<List<Integer>> examples) {
        Set<List<Integer>> runs = new HashSet<>();
        examples.forEach(line -> runs.addAll(runs(line)));
        return new Spoken(List.of(), new BitSet(), Set.of(), runs, List.of());
    }

    Spoken and(List<Integer> line, VerseWords words) {
        List<List<Integer>> all = new ArrayList<>(lines);
        all.add(line);
        BitSet content = (BitSet) used.clone();
        line.stream().filter(words::isContent).forEach(content::set);
        Set<List<Integer>> begun = new HashSet<>(openings);
        begun.add(line.subList(0, Math.min(2, line.size())));
        Set<List<Integer>> rows = new HashSet<>(runs);
        rows.addAll(runs(line));
        return new Spoken(all, content, begun, rows, said);
    }

    /// With the words of a line as it stands, which only count.
    Spoken with(String text) {
        List<String> all = new ArrayList<>(said);
        Words.of(text).forEach(word -> all.add(Letters.plain(word.text())));
        return new Spoken(lines, used, openings, runs, List.copyOf(all));
    }

    private static List<List<Integer>> runs(List<Integer> line) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= line.size(); at++) {
            runs.add(List.copyOf(line.subList(at, at + RUN)));
        }
        return runs;
    }

    boolean hasRun(List<Integer> line) {
        return line.size() >= RUN && runs.contains(line.subList(line.size() - RUN, line.size()));
    }

    boolean hasOpening(List<Integer> line) {
        return line.size() == 2 && openings.contains(line);
    }

    /// How many of the last lines begin with that word.
    long begunWith(int word) {
        return lines.subList(Math.max(0, lines.size() - NEAR), lines.size()).stream()
                .filter(line -> line.getFirst() == word)
                .count();
    }

    /// In how many lines the last two words stand together.
    long timesPair(List<Integer> line) {
        if (line.size() < 2) {
            return 0;
        }
        List<Integer> last = line.subList(line.size() - 2, line.size());
        return lines.stream()
                .filter(earlier -> Collections.indexOfSubList(earlier, last) >= 0)
                .count();
    }

    /// Whether the last three words stand somewhere in the poem.
    boolean hasTriple(List<Integer> line) {
        if (line.size() < TRIPLE) {
            return false;
        }
        List<Integer> last = line.subList(line.size() - TRIPLE, line.size());
        return lines.stream().anyMatch(earlier -> Collections.indexOfSubList(earlier, last) >= 0);
    }
}
