package longhand.engine.verse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import longhand.engine.api.EngineException;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.verse.Growth.Way;

/// A stochastic beam search for one line: some lines grow side by side, token by token, and the model reads all of them
/// in one pass; those that promise most go on.
/// Kool, van Hoof and Welling, 2019, arXiv:1903.06059, for the noise. Confined to the decode thread.
final class LineSearch {

    /// A line has at most so many tokens.
    private static final int MOST_TOKENS = 160;

    private static final Comparator<Way> BEST_FIRST = Comparator.comparingDouble(way -> -way.score());

    private final VerseWords words;
    private final SpelledWords spelled;
    private final Tokenizer tokenizer;
    private final Voice voice;

    LineSearch(VerseWords words, SpelledWords spelled, Tokenizer tokenizer, Voice voice) {
        this.words = words;
        this.spelled = spelled;
        this.tokenizer = tokenizer;
        this.voice = voice;
    }

    /// The finished lines that were found, the best first; none if it was stopped, or if every line ran against a
    /// safeguard.
    ///
    /// @param page what stands ahead of the line; not changed
    List<ReadLine> find(LineTask task, Page page, SearchSettings settings, long seed, BooleanSupplier stopped)
            throws EngineException {
        Noise noise = new Noise(settings.noise(), new SplittableRandom(seed));
        Growth growth = new Growth(task, words, spelled, voice, settings.drawn() ? noise : Noise.NONE);
        List<Way> beam = List.of(new Way(Hypothesis.first(page, task.space().start()), 0));
        for (int i = 0; i < MOST_TOKENS && beam.stream().anyMatch(Way::isOpen); i++) {
            if (stopped.getAsBoolean()) {
                return List.of();
            }
            beam = step(beam, growth, settings, settings.drawn() ? Noise.NONE : noise);
        }
        return beam.stream()
                .filter(way -> !way.isOpen())
                .map(way -> read(way.line()))
                .sorted(Comparator.comparingDouble(line -> -line.score()))
                .toList();
    }

    /// All open lines by one token; the best of them and of the finished ones stay.
    private List<Way> step(List<Way> beam, Growth growth, SearchSettings settings, Noise noise) throws EngineException {
        List<Way> done = beam.stream().filter(way -> !way.isOpen()).toList();
        List<Way> all = new ArrayList<>(done);
        List<Hypothesis> open = beam.stream().filter(Way::isOpen).map(Way::line).toList();
        List<KvCache> caches = open.stream().map(Hypothesis::cache).toList();
        int[] tokens = open.stream().mapToInt(line -> line.token).toArray();
        voice.readEach(caches, tokens, place -> {
            for (Way child : growth.of(open.get(place))) {
                all.add(new Way(child.line(), child.score() + noise.next()));
            }
        });
        List<Way> kept = all.stream().sorted(BEST_FIRST).limit(settings.beam()).toList();
        List<Hypothesis> grown =
                kept.stream().filter(way -> !done.contains(way)).map(Way::line).toList();
        grown.forEach(Hypothesis::keep);
        grown.forEach(Hypothesis::inherit);
        return kept;
    }

    private ReadLine read(Hypothesis done) {
        return new ReadLine(line(done), done.mark, new Page(done.cache(), done.token));
    }

    private FoundLine line(Hypothesis done) {
        List<Integer> tokens = done.tokens();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int token : tokens) {
            text.writeBytes(tokenizer.bytes(token));
        }
        return new FoundLine(
                text.toString(StandardCharsets.UTF_8).strip(),
                done.words,
                tokens,
                done.sums.log(),
                done.words.stream().mapToInt(words::syllables).sum(),
                done.sums.last(),
                done.sums.worst(),
                done.sums.badFeet());
    }
}
