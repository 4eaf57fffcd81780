package longhand.engine.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineError.ContextOverflow;
import longhand.engine.api.EngineException;
import longhand.engine.api.SamplingSettings;
import longhand.engine.prompt.PromptParts;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.SamplerChain;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Writes single lines behind a prompt, each from a forced start, under [LineGrammar]. What two prompts have in
/// common at their beginning is read once, and all lines of a draw are written side by side: a pass that reads a
/// token for each of six costs much less than six passes. Confined to the decode thread.
final class LineWriter {

    /// Small words of few letters can take some tokens each.
    private static final int MOST_TOKENS = 160;

    private static final int MOST_START_TOKENS = 24;

    private static final SamplingSettings SETTINGS = new SamplingSettings(
            0.9, 0, 1, 0.08, 1, SamplingSettings.Penalties.NONE, new SamplingSettings.Dry(1, 1.75, 2));

    private final PlanWords words;
    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final Logits logits;
    private final KvCache cache;
    private final Map<LineState, BitSet> masks = new HashMap<>();
    private Set<String> masked = Set.of();
    private int[] read = {};
    private boolean finite = true;

    LineWriter(Tokenizer tokenizer, Transformer transformer, PlanWords words) {
        this.words = words;
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.logits = new Logits(transformer.vocabularySize());
        this.cache = transformer.newCache();
    }

    /// Lines, their starts included, in the order of these; an empty one was stopped or found no end.
    ///
    /// @param prompt without a blank at its end
    /// @param starts without blanks at their beginnings
    /// @param names  that the lines may use
    List<String> write(
            String prompt,
            List<String> starts,
            Collection<String> names,
            SplittableRandom seeds,
            BooleanSupplier stopped)
            throws EngineException {
        forgetOtherNames(Set.copyOf(names));
        List<OpenLine> lines = new ArrayList<>();
        for (String start : starts) {
            int[] tokens = encode(prompt + " " + start);
            if (tokens.length > room()) {
                throw new EngineException(new ContextOverflow(tokens.length, room()));
            }
            lines.add(begin(start, tokens, names, seeds.nextLong(), stopped));
        }
        goOn(lines, stopped);
        return lines.stream().map(OpenLine::text).toList();
    }

    private OpenLine begin(String start, int[] tokens, Collection<String> names, long seed, BooleanSupplier stopped)
            throws EngineException {
        readPrompt(tokens, stopped);
        SamplerChain sampler = SamplerChain.of(SETTINGS, logits.size(), seed);
        Arrays.stream(tokens).forEach(sampler::accept);
        OpenLine line = new OpenLine(start, new LineGrammar(tokenizer, words, names, masks), sampler, cache.fork());
        if (!stopped.getAsBoolean()) {
            choose(line);
            requireFinite();
        }
        return line;
    }

    /// A token for each line that has no end yet, until all have one.
    private void goOn(List<OpenLine> lines, BooleanSupplier stopped) throws EngineException {
        List<OpenLine> open = lines.stream().filter(OpenLine::isOpen).toList();
        for (int written = 1; written < MOST_TOKENS && !open.isEmpty() && !stopped.getAsBoolean(); written++) {
            step(open);
            requireFinite();
            open = open.stream().filter(OpenLine::isOpen).toList();
        }
    }

    private void step(List<OpenLine> open) {
        List<KvCache> caches = open.stream().map(OpenLine::cache).toList();
        int[] last = open.stream().mapToInt(OpenLine::last).toArray();
        transformer.forwardEach(caches, last, (place, scores) -> {
            System.arraycopy(scores, 0, logits.raw(), 0, scores.length);
            choose(open.get(place));
        });
    }

    private void choose(OpenLine line) {
        finite &= logits.start();
        if (finite) {
            line.choose(logits, tokenizer);
        }
    }

    private void requireFinite() throws EngineException {
        if (!finite) {
            finite = true;
            throw new EngineException(new BackendFailure("planning", "the model's numbers are not finite"));
        }
    }

    private void forgetOtherNames(Set<String> names) {
        if (!names.equals(masked)) {
            masks.clear();
            masked = names;
        }
    }

    /// Whether a prompt leaves room for a start and a line.
    boolean fits(String prompt) {
        return encode(prompt).length + MOST_START_TOKENS <= room();
    }

    private int room() {
        return transformer.contextTokens() - MOST_TOKENS;
    }

    private int[] encode(String text) {
        return PromptParts.text(text).encode(tokenizer);
    }

    /// Leaves the logits behind the last token, unless it was stopped.
    private void readPrompt(int[] tokens, BooleanSupplier stopped) {
        int limit = Math.min(read.length, tokens.length - 1);
        int mismatch = Arrays.mismatch(read, 0, limit, tokens, 0, limit);
        int at = mismatch < 0 ? limit : mismatch;
        cache.rewind(at);
        int batch = transformer.batchTokens();
        for (; tokens.length - at > batch; at += batch) {
            if (stopped.getAsBoolean()) {
                read = Arrays.copyOf(tokens, at);
                return;
            }
            transformer.read(cache, tokens, at, at + batch);
        }
        transformer.forward(cache, tokens, at, tokens.length, logits.raw());
        read = tokens;
    }
}
