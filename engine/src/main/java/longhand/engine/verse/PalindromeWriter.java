package longhand.engine.verse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.engine.api.EngineError.DeadEnd;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.form.Form;
import longhand.engine.form.Measure;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Writes a line whose letters are the same from behind: many are drawn from the words, and the model says which one
/// reads best under its title. A line of this kind cannot be written from left to right, since its first word decides
/// about its last letters. Confined to the decode thread.
final class PalindromeWriter {

    /// How often a line is begun before we say that there is none.
    private static final int TRIES = 100_000;

    /// Words of a line, where the form leaves it open.
    private static final int LEAST = 3;

    private static final int MOST = 9;

    /// Lines that the model compares for each line of the beam that other forms have.
    private static final int COMPARED = 20;

    /// Of those that are drawn, the share that the model gets to see, the likeliest by their words.
    private static final int DRAWN = 8;

    private static final int OTHERS = 2;

    private final VerseWords words;
    private final LetterPalindromes palindromes;
    private final Likelihoods likelihoods;

    PalindromeWriter(VerseWords words, Tokenizer tokenizer, Transformer transformer) {
        this.words = words;
        this.palindromes = new LetterPalindromes(words);
        this.likelihoods = new Likelihoods(tokenizer, transformer);
    }

    /// Whether a form is one line of words, and nothing else.
    static boolean canWrite(Form form) {
        return form.lines().size() == 1
                && form.lines().getFirst().measure() instanceof Measure.WordCount
                && form.whole().rules().isEmpty();
    }

    /// @param line hears the line
    /// @return empty if it was stopped
    /// @throws EngineException if none was found
    Optional<Poem> write(PoemRequest request, Consumer<String> line, BooleanSupplier stopped) throws EngineException {
        if (!request.given().isEmpty()) {
            return Optional.of(new Poem(List.of(), List.of(), 0));
        }
        List<List<Integer>> drawn = drawn(request);
        if (drawn.isEmpty()) {
            throw new EngineException(new DeadEnd(request.form().title() + ", " + TRIES + " tries", ""));
        }
        List<String> texts = drawn.stream().map(this::text).toList();
        List<Likelihood> judged = likelihoods.of(request.prompt(), texts, stopped);
        if (judged.size() < texts.size() || stopped.getAsBoolean()) {
            return Optional.empty();
        }
        List<Integer> best = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer at) -> -judged.get(at).perToken()))
                .limit(1 + OTHERS)
                .toList();
        int first = best.getFirst();
        line.accept(texts.get(first));
        List<String> others = best.stream().skip(1).map(texts::get).toList();
        FoundLine found = found(drawn.get(first), judged.get(first));
        return Optional.of(new Poem(List.of(found), List.of(others), texts.size()));
    }

    private List<List<Integer>> drawn(PoemRequest request) {
        SearchSettings settings = request.effort().settings();
        RandomGenerator random = new SplittableRandom(request.seed());
        Measure.WordCount count =
                (Measure.WordCount) request.form().lines().getFirst().measure();
        int most = Math.clamp(MOST, count.least(), count.most());
        int least = Math.clamp(LEAST, count.least(), most);
        if (settings.drawn()) {
            return palindromes.draw(1, least, most, TRIES, random);
        }
        int compared = COMPARED * settings.beam();
        List<List<Integer>> drawn = new ArrayList<>(palindromes.draw(DRAWN * compared, least, most, TRIES, random));
        drawn.sort(Comparator.comparingDouble(this::rarity));
        return drawn.subList(0, Math.min(compared, drawn.size()));
    }

    /// How rare the words of a line are on average.
    private double rarity(List<Integer> line) {
        return line.stream()
                .mapToDouble(word -> -Math.log(words.share(word)))
                .average()
                .orElseThrow();
    }

    private String text(List<Integer> line) {
        String text = line.stream()
                .map(words::text)
                .map(word -> word.equals("i") ? "I" : word)
                .collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private FoundLine found(List<Integer> line, Likelihood likelihood) {
        int syllables = line.stream().mapToInt(words::syllables).sum();
        return new FoundLine(text(line), line, List.of(), likelihood.logProbability(), syllables, 0, 0, 0);
    }
}
