package longhand.engine.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.api.LikelyWord;

/// The words that have been found. One that can be spelled in several ways is as likely as all of them together.
final class WordHarvest {

    private final int most;
    private final Map<String, Double> words = new HashMap<>();

    WordHarvest(int most) {
        this.most = most;
    }

    void add(String word, double probability) {
        words.merge(word, probability, Double::sum);
    }

    /// Log-probability below which nothing is wanted any more: that of the last of the wanted words.
    double least() {
        return words.size() < most
                ? Double.NEGATIVE_INFINITY
                : Math.log(sorted().get(most - 1).probability());
    }

    /// The likeliest first, as many as are wanted.
    List<LikelyWord> words() {
        return sorted().stream().limit(most).toList();
    }

    private List<LikelyWord> sorted() {
        List<LikelyWord> all = new ArrayList<>();
        words.forEach((word, probability) -> all.add(new LikelyWord(word, probability)));
        all.sort(Comparator.comparingDouble(LikelyWord::probability).reversed().thenComparing(LikelyWord::word));
        return all;
    }
}
