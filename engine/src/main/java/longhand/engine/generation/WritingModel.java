package longhand.engine.generation;

import java.util.List;
import java.util.Locale;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Saying;
import longhand.engine.planning.NextPlans;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.sampling.Logits;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import org.jspecify.annotations.Nullable;

/// A loaded model with everything that lives as long as it does and is used by take after take.
/// Confined to the decode thread.
final class WritingModel implements AutoCloseable {

    private final LoadedModel loaded;
    private final Logits logits;
    private final Pace pace;
    private final TokenTables tables;
    private KeptContext context;
    private @Nullable KeptContext plain;
    private @Nullable Likelihoods likelihoods;
    private @Nullable PoemDesk poems;
    private @Nullable NextWords nextWords;

    WritingModel(LoadedModel loaded) {
        this.loaded = loaded;
        this.context = new KeptContext(loaded.transformer());
        this.logits = new Logits(loaded.transformer().vocabularySize());
        this.pace = new Pace(loaded.transformer().batchTokens());
        this.tables = new TokenTables(loaded.tokenizer(), loaded.transformer());
    }

    private WritingModel(WritingModel like, Transformer transformer) {
        this.loaded = like.loaded.over(transformer);
        this.context = like.context.fork(transformer);
        this.plain = like.plain == null ? null : like.plain.fork(transformer);
        this.logits = new Logits(transformer.vocabularySize());
        this.pace = like.pace;
        this.tables = like.tables;
    }

    /// The same model for a take beside others. What has been read here it knows, and goes its own way.
    ///
    /// @param transformer the same weights
    WritingModel beside(Transformer transformer) {
        return new WritingModel(this, transformer);
    }

    /// Knows from now on what a take beside others has read.
    void adopt(WritingModel other) {
        context = other.context.fork(loaded.transformer());
        KeptContext unguided = other.plain;
        plain = unguided == null ? null : unguided.fork(loaded.transformer());
    }

    Transformer transformer() {
        return loaded.transformer();
    }

    ModelDescription description() {
        return loaded.description();
    }

    Tokenizer tokenizer() {
        return loaded.tokenizer();
    }

    PromptEncoder encoder() {
        return loaded.encoder();
    }

    int contextTokens() {
        return loaded.transformer().contextTokens();
    }

    KeptContext context() {
        return context;
    }

    /// Reads the page without its note beside [#context], which reads it with. Made when first asked for:
    /// it has a cache of its own.
    KeptContext plainContext() {
        KeptContext there = plain;
        if (there == null) {
            there = new KeptContext(loaded.transformer());
            plain = there;
        }
        return there;
    }

    TokenTables tables() {
        return tables;
    }

    /// Made when first asked for: it has a cache of its own.
    NextWords nextWords() {
        NextWords there = nextWords;
        if (there == null) {
            there = new NextWords(tokenizer(), loaded.transformer(), logits);
            nextWords = there;
        }
        return there;
    }

    Logits logits() {
        return logits;
    }

    Pace pace() {
        return pace;
    }

    /// Made when first asked for: it has a cache of its own.
    Likelihoods likelihoods() {
        Likelihoods there = likelihoods;
        if (there == null) {
            there = new Likelihoods(loaded.tokenizer(), loaded.transformer());
            likelihoods = there;
        }
        return there;
    }

    /// Made each time: it has caches of its own, and is asked for seldom.
    NextPlans planner(Locale locale) {
        return new NextPlans(loaded.tokenizer(), loaded.transformer(), locale);
    }

    /// Writes poems in which words are said like this. Made when first asked for, and anew for other sayings: it looks
    /// up how all words of verse are spelled.
    PoemDesk poems(List<Saying> sayings) {
        PoemDesk there = poems;
        if (there == null || !there.says(sayings)) {
            there = new PoemDesk(loaded, sayings);
            poems = there;
        }
        return there;
    }

    /// Writes some more of the packed copy of the weights.
    ///
    /// @return false if nothing is left to write
    boolean writeCopy() {
        return loaded.copy().writePiece();
    }

    /// Drops all that was read, after a failure.
    void forget() {
        context.forget();
        likelihoods = null;
        nextWords = null;
        plain = null;
        poems = null;
    }

    @Override
    public void close() {
        loaded.close();
    }
}
