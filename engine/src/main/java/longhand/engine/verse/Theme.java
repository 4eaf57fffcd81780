package longhand.engine.verse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/// Which words a title calls up: measured on words of one token. Immutable.
final class Theme {

    /// No word has a greater bonus.
    static final double MOST = 3;

    private final double[] likely;
    private final double[] bonus;

    /// @param titled   how likely words are as rhymes under the title, in nats, by word; -infinity = not asked
    /// @param untitled the same under no title
    Theme(VerseWords words, double[] titled, double[] untitled) {
        likely = titled.clone();
        bonus = new double[titled.length];
        for (int word = 0; word < bonus.length; word++) {
            boolean counts = words.isContent(word) && Double.isFinite(titled[word]);
            bonus[word] = counts ? Math.clamp(titled[word] - untitled[word], 0, MOST) : 0;
        }
    }

    /// By how much the title makes a word likelier, in nats, 0 to 3.
    double bonus(int word) {
        return bonus[word];
    }

    /// The likeliest of some words, at most so many.
    BitSet likeliest(BitSet from, int most) {
        int[] best = from.stream()
                .filter(word -> Double.isFinite(likely[word]))
                .boxed()
                .sorted(Comparator.comparingDouble(word -> -likely[word]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet set = new BitSet();
        Arrays.stream(best).forEach(set::set);
        return set;
    }
}
