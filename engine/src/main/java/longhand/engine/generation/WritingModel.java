package longhand.engine.generation;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Saying;
import longhand.engine.length.LengthTokens;
import longhand.engine.planning.NextPlans;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.sampling.Logits;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.tokenizer.Tokenizer;
import org.jspecify.annotations.Nullable;

/// A loaded model with everything that lives as long as it does and is used by take after take.
/// Confined to the decode thread.
final class WritingModel implements AutoCloseable {

    private final LoadedModel loaded;
    private final KeptContext context;
    private final Logits logits;
    private final Pace pace;
    private final BitSet endTokens;
    private @Nullable LengthTokens lengthTokens;
    private @Nullable Likelihoods likelihoods;
    private @Nullable KeptContext plain;
    private @Nullable BitSet marks;
    private @Nullable PoemDesk poems;
    private @Nullable WordRules rules;
    private @Nullable NextWords nextWords;

    WritingModel(LoadedModel loaded) {
        this.loaded = loaded;
        this.context = new KeptContext(loaded.transformer());
        this.logits = new Logits(loaded.transformer().vocabularySize());
        this.endTokens = LengthTokens.ends(loaded.tokenizer());
        this.pace = new Pace(loaded.transformer().batchTokens());
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

    /// As [GuidedLogits#marks]. Not to be changed.
    BitSet marks() {
        BitSet there = marks;
        if (there == null) {
            there = GuidedLogits.marks(tokenizer());
            marks = there;
        }
        return there;
    }

    /// Made when first asked for: it reads a lexicon and sorts the vocabulary.
    WordRules rules() {
        WordRules there = rules;
        if (there == null) {
            there = new WordRules(tokenizer(), loaded.transformer(), endTokens);
            rules = there;
        }
        return there;
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

    /// The tokens that end a text. Not to be changed.
    BitSet endTokens() {
        return endTokens;
    }

    /// Made when they are asked for first: looking at a whole vocabulary takes some milliseconds.
    LengthTokens lengthTokens() {
        LengthTokens tokens = lengthTokens;
        if (tokens == null) {
            tokens = LengthTokens.of(tokenizer());
            lengthTokens = tokens;
        }
        return tokens;
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
