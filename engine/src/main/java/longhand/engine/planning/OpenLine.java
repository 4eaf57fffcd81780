package longhand.engine.planning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.SamplerChain;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;

/// A line that is being written beside others. Confined to the decode thread.
final class OpenLine {

    private final String start;
    private final LineGrammar grammar;
    private final SamplerChain sampler;
    private final KvCache cache;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int last;

    /// @param start   with which it is forced to begin
    /// @param sampler has accepted the prompt and the start
    /// @param cache   holds them
    OpenLine(String start, LineGrammar grammar, SamplerChain sampler, KvCache cache) {
        this.start = start;
        this.grammar = grammar;
        this.sampler = sampler;
        this.cache = cache;
    }

    KvCache cache() {
        return cache;
    }

    /// The token that was chosen last.
    int last() {
        return last;
    }

    /// Chooses the next token; `logits` have been started.
    void choose(Logits logits, Tokenizer tokenizer) {
        grammar.mask(logits);
        last = sampler.sample(logits);
        grammar.accept(last);
        sampler.accept(last);
        said.writeBytes(tokenizer.bytes(last));
    }

    boolean isOpen() {
        return !grammar.mayStop();
    }

    /// The whole line; empty if it has no end yet.
    String text() {
        return isOpen() ? "" : start + said.toString(StandardCharsets.UTF_8);
    }
}
