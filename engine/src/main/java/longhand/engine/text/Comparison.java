package longhand.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two texts side by side, sentence by sentence, so that single sentences of the second one can be taken.
/// Immutable.
///
/// @param rows in the order of both texts
public record Comparison(List<Row> rows) {

    /// Sentences with a smaller part of their words in common are not the same one in other words.
    private static final double ALIKE = 0.34;

    /// One sentence, or none, of each text. White space belongs to the sentence before which it stands.
    ///
    /// @param yours  of the first text; empty = the second one adds a sentence
    /// @param theirs of the second text; empty = it leaves the sentence out
    /// @param gap    white space before the sentence in the first text, or in the second one if it is new
    public record Row(String yours, String theirs, String gap) {

        public boolean differs() {
            return !yours.equals(theirs);
        }

        /// Word by word.
        public WordDiff diff() {
            return WordDiff.of(yours, theirs);
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    public static Comparison of(String yours, String theirs) {
        List<Side> first = sides(yours);
        List<Side> second = sides(theirs);
        return new Comparison(paired(rows(first, second, alike(first, second))));
    }

    /// The places of all rows that differ.
    public List<Integer> changes() {
        List<Integer> changes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).differs()) {
                changes.add(i);
            }
        }
        return changes;
    }

    /// The first text with the sentences of some rows taken from the second one.
    public String with(Set<Integer> taken) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String sentence = taken.contains(i) ? row.theirs() : row.yours();
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : gap(row)).append(sentence);
            }
        }
        return text.toString();
    }

    /// What was added at the very beginning has no white space before it, and needs some when it no longer
    /// stands there.
    private static String gap(Row row) {
        return row.gap().isEmpty() ? " " : row.gap();
    }

    private record Side(String sentence, String gap, Map<String, Integer> words, int size) {}

    private static List<Side> sides(String text) {
        List<Side> sides = new ArrayList<>();
        int end = 0;
        for (Sentence sentence : Sentences.of(text)) {
            Map<String, Integer> words = new HashMap<>();
            Words.of(sentence.text()).forEach(word -> words.merge(word.plain(), 1, Integer::sum));
            int size = words.values().stream().mapToInt(Integer::intValue).sum();
            sides.add(new Side(sentence.text(), text.substring(end, sentence.start()), words, size));
            end = sentence.end();
        }
        return sides;
    }

    /// Words that the best alignment behind each pair of places has in common.
    private static double[][] alike(List<Side> first, List<Side> second) {
        double[][] best = new double[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                double pair = likeness(first.get(i), second.get(j));
                double apart = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = pair > 0 ? Math.max(apart, best[i + 1][j + 1] + pair) : apart;
            }
        }
        return best;
    }

    /// 0 if they are not alike; otherwise the larger, the more words they have in common and the fewer not.
    private static double likeness(Side one, Side other) {
        int shared = one.words.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0)))
                .sum();
        double share = 2.0 * shared / Math.max(1, one.size + other.size);
        return one.sentence.equals(other.sentence) ? 1 + one.size : share >= ALIKE ? share * shared : 0;
    }

    private static List<Row> rows(List<Side> first, List<Side> second, double[][] best) {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            double pair = i < first.size() && j < second.size() ? likeness(first.get(i), second.get(j)) : 0;
            if (pair > 0 && best[i][j] == best[i + 1][j + 1] + pair) {
                rows.add(new Row(first.get(i).sentence, second.get(j++).sentence, first.get(i++).gap));
            } else if (j == second.size() || i < first.size() && best[i][j] == best[i + 1][j]) {
                rows.add(new Row(first.get(i).sentence, "", first.get(i++).gap));
            } else {
                rows.add(new Row("", second.get(j).sentence, second.get(j++).gap));
            }
        }
        return rows;
    }

    /// What was lost and what came in its place are one row: they are decided on together.
    private static List<Row> paired(List<Row> rows) {
        List<Row> paired = new ArrayList<>();
        for (Row row : rows) {
            Row last = paired.isEmpty() ? row : paired.getLast();
            boolean lostBefore =
                    !paired.isEmpty() && last.theirs().isEmpty() && row.yours().isEmpty();
            if (lostBefore) {
                paired.set(paired.size() - 1, new Row(last.yours(), row.theirs(), last.gap()));
            } else {
                paired.add(row);
            }
        }
        return paired;
    }
}
