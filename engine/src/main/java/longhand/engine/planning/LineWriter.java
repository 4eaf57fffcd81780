package longhand.engine.planning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

/// Writes single lines behind a prompt, each from a forced start, under [LineGrammar]. What two prompts
/// have in common at their beginning is read once. Confined to the decode thread.
final class LineWriter {

    /// Small words of few letters can take some tokens each.
    private static final int MOST_TOKENS = 160;

    private static final int MOST_START_TOKENS = 24;

    private static final SamplingSettings SETTINGS = new SamplingSettings(
            0.9, 0, 1, 0.08, 1, SamplingSettings.Penalties.NONE, new SamplingSettings.Dry(1, 1.75, 2));

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final Logits logits;
    private final KvCache cache;
    private final Map<LineState, BitSet> masks = new HashMap<>();
    private Set<String> masked = Set.of();
    private int[] read = {};

    LineWriter(Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.logits = new Logits(transformer.vocabularySize());
        this.cache = transformer.newCache();
    }

    /// One line, its start included; empty if it was stopped or found no end.
    ///
    /// @param prompt without a blank at its end
    /// @param start  without a blank at its beginning
    /// @param names  that the line may use
    String write(String prompt, String start, Collection<String> names, long seed, BooleanSupplier stopped)
            throws EngineException {
        int[] tokens = encode(prompt + " " + start);
        if (tokens.length > room()) {
            throw new EngineException(new ContextOverflow(tokens.length, room()));
        }
        SamplerChain sampler = SamplerChain.of(SETTINGS, logits.size(), seed);
        Arrays.stream(tokens).forEach(sampler::accept);
        readPrompt(tokens, stopped);
        LineGrammar grammar = grammar(names);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int[] next = new int[1];
        for (int written = 0; written < MOST_TOKENS && !stopped.getAsBoolean(); written++) {
            next[0] = choose(grammar, sampler);
            line.writeBytes(tokenizer.bytes(next[0]));
            if (grammar.mayStop()) {
                return start + line.toString(StandardCharsets.UTF_8);
            }
            transformer.forward(cache, next, 0, 1, logits.raw());
        }
        return "";
    }

    private LineGrammar grammar(Collection<String> names) {
        Set<String> wanted = Set.copyOf(names);
        if (!wanted.equals(masked)) {
            masks.clear();
            masked = wanted;
        }
        return new LineGrammar(tokenizer, names, masks);
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

    private int choose(LineGrammar grammar, SamplerChain sampler) throws EngineException {
        if (!logits.start()) {
            throw new EngineException(new BackendFailure("planning", "the model's numbers are not finite"));
        }
        grammar.mask(logits);
        int token = sampler.sample(logits);
        grammar.accept(token);
        sampler.accept(token);
        return token;
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
