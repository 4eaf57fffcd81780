package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import longhand.engine.api.EngineException;
import longhand.engine.api.LikelyWord;
import longhand.engine.sampling.Logits;
import longhand.engine.testing.Property;
import longhand.engine.text.CaretWord;
import org.junit.jupiter.api.Test;

class NextWordsTest {

    private static final int DEPTH = 5;

    private final PieceTokenizer tokenizer = new PieceTokenizer(false, " a", " an", " ant", ". ", "tan");
    private final List<Integer> spoken = Stream.of(" a", " an", " ant", "t", "n", "'", ". ", " ", "tan")
            .map(tokenizer::token)
            .toList();

    /// Only a few tokens ever come, by the seed and the last two tokens; so words are short.
    private float[] logits(List<Integer> sofar, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31
                + sofar.subList(Math.max(0, sofar.size() - 2), sofar.size()).hashCode());
        float[] logits = new float[tokenizer.vocabularySize()];
        Arrays.fill(logits, -60);
        spoken.forEach(token -> logits[token] = (float) random.nextDouble(-4, 1));
        logits[tokenizer.end()] = (float) random.nextDouble(0, 2);
        logits[tokenizer.token(". ")] += 5;
        return logits;
    }

    private NextWords words(long seed) {
        ScriptedTransformer model =
                new ScriptedTransformer(tokenizer.vocabularySize(), 200, sofar -> logits(sofar, seed));
        return new NextWords(tokenizer, model, new Logits(tokenizer.vocabularySize()));
    }

    private static List<LikelyWord> find(NextWords words, String before, int most) throws EngineException {
        return words.find(CaretWord.of(before), List.of(), most, () -> false).orElseThrow();
    }

    /// Every word by hand, with its probability: what its tokens have, times what ends it.
    private Map<String, Double> all(List<Integer> page, long seed) {
        Map<String, Double> found = new HashMap<>();
        float[] first = logits(page, seed);
        List<Integer> begin = spoken.stream()
                .filter(token -> tokenizer.piece(token).startsWith(" a"))
                .toList();
        double total =
                begin.stream().mapToDouble(token -> Math.exp(first[token])).sum();
        for (int token : begin) {
            List<Integer> sofar = new ArrayList<>(page);
            sofar.add(token);
            grow(sofar, tokenizer.piece(token).strip(), Math.exp(first[token]) / total, seed, found, DEPTH);
        }
        return found;
    }

    private void grow(List<Integer> sofar, String said, double p, long seed, Map<String, Double> found, int left) {
        float[] logits = logits(sofar, seed);
        double total = Math.exp(logits[tokenizer.end()]);
        double ends = total;
        for (int token : spoken) {
            double share = Math.exp(logits[token]);
            total += share;
            ends += tokenizer.piece(token).matches("[. ].*") ? share : 0;
        }
        found.merge(said.replaceAll("'+$", ""), p * ends / total, Double::sum);
        for (int token : left == 0 ? List.<Integer>of() : spoken) {
            if (!tokenizer.piece(token).matches("[. ].*")) {
                List<Integer> longer = new ArrayList<>(sofar);
                longer.add(token);
                double share = Math.exp(logits[token]) / total;
                grow(longer, said + tokenizer.piece(token), p * share, seed, found, left - 1);
            }
        }
    }

    /// A word that can be spelled in several ways may lack the unlikeliest of them.
    @Test
    void findsTheLikeliestOfAllWords() {
        Property.holds(20, random -> {
            long seed = random.nextLong();
            List<Integer> page = List.of(tokenizer.token("n"), tokenizer.token("t"));
            List<LikelyWord> found = find(words(seed), "nt ", 5);
            Map<String, Double> all = all(page, seed);
            assertEquals(5, found.size());
            for (LikelyWord word : found) {
                double share = word.probability() / all.getOrDefault(word.word(), 0.0);
                assertTrue(0.5 < share && share < 1.0001, () -> word + " has a share of " + share);
            }
            double least = found.getLast().probability();
            List<String> there = found.stream().map(LikelyWord::word).toList();
            all.forEach((word, probability) -> assertTrue(
                    probability < 2 * least || there.contains(word), () -> word + " is missing: " + probability));
            assertEquals(
                    found.stream()
                            .map(LikelyWord::probability)
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    found.stream().map(LikelyWord::probability).toList());
        });
    }

    @Test
    void goesOnWithTheWordThatIsBegun() throws EngineException {
        List<LikelyWord> found = find(words(7), "nt an", 6);
        assertTrue(found.stream().allMatch(word -> word.word().startsWith("an")), found.toString());
        assertTrue(found.stream().anyMatch(word -> word.word().length() > 2), found.toString());
        assertEquals(List.of(), find(words(7), "nt zz", 6));
    }

    /// What an earlier page left in the cache shows nowhere.
    @Test
    void anEarlierPageLeavesNoTrace() throws EngineException {
        NextWords used = words(3);
        find(used, "nt ant ant. ant ", 4);
        find(used, "nt ant tan ", 3);
        assertEquals(find(words(3), "nt ant. ", 5), find(used, "nt ant. ", 5));
    }

    @Test
    void canBeStopped() throws EngineException {
        AtomicInteger asked = new AtomicInteger();
        assertEquals(
                Optional.empty(), words(3).find(CaretWord.of("nt "), List.of(), 5, () -> asked.incrementAndGet() > 1));
    }
}
