package longhand.engine.verse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Words in the order of their letters, to be drawn by the letters they begin with. Immutable, thread-safe.
final class Spellings {

    /// No word agrees.
    static final int NONE = -1;

    private final String[] texts;
    private final int[] words;

    /// What the words before each one weigh together.
    private final double[] before;

    /// @param spelled words by their letters
    /// @param weight  of a word, above 0: how often it comes beside others
    Spellings(Map<String, Integer> spelled, ToDoubleFunction<Integer> weight) {
        NavigableMap<String, Integer> sorted = new TreeMap<>(spelled);
        texts = sorted.keySet().toArray(String[]::new);
        words = sorted.values().stream().mapToInt(Integer::intValue).toArray();
        before = new double[words.length + 1];
        List<Integer> all = List.copyOf(sorted.values());
        for (int i = 0; i < words.length; i++) {
            before[i + 1] = before[i] + weight.applyAsDouble(all.get(i));
        }
    }

    /// A word that agrees with some letters: it begins with them, or they begin with it.
    ///
    /// @param letters may be empty: then any word
    int draw(String letters, RandomGenerator random) {
        int from = place(letters);
        int to = place(letters + '{');
        double longer = before[to] - before[from];
        double at = random.nextDouble() * (longer + shorter(letters));
        return at < longer ? words[holding(before[from] + at)] : shorter(letters, at - longer);
    }

    /// The first word that is not ahead of these letters.
    private int place(String letters) {
        int found = Arrays.binarySearch(texts, letters);
        return found < 0 ? -found - 1 : found;
    }

    private int holding(double at) {
        int found = Arrays.binarySearch(before, at);
        return found < 0 ? -found - 2 : found;
    }

    /// What the words weigh together that the letters begin with.
    private double shorter(String letters) {
        double sum = 0;
        for (int end = 1; end < letters.length(); end++) {
            sum += weight(letters.substring(0, end));
        }
        return sum;
    }

    private int shorter(String letters, double at) {
        double left = at;
        for (int end = 1; end < letters.length(); end++) {
            String text = letters.substring(0, end);
            double weight = weight(text);
            if (weight > left) {
                return words[place(text)];
            }
            left -= weight;
        }
        return NONE;
    }

    private double weight(String text) {
        int found = Arrays.binarySearch(texts, text);
        return found < 0 ? 0 : before[found + 1] - before[found];
    }
}
