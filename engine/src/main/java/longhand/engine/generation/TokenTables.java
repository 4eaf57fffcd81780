package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.length.LengthTokens;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import org.jspecify.annotations.Nullable;

/// What depends on a model's vocabulary and on nothing that it has read: takes that are written side by side share it.
/// Each table is made when it is first asked for. Confined to the decode thread.
final class TokenTables {

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final BitSet ends;
    private @Nullable LengthTokens lengths;
    private @Nullable BitSet marks;
    private @Nullable BitSet markup;
    private @Nullable BitSet quotes;
    private @Nullable WordRules rules;

    /// @param transformer asked what it knows tokens by
    TokenTables(Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.ends = LengthTokens.ends(tokenizer);
    }

    /// The tokens that end a text. Not to be changed.
    BitSet ends() {
        return ends;
    }

    /// Looking at a whole vocabulary takes some milliseconds.
    LengthTokens lengths() {
        LengthTokens tokens = lengths;
        if (tokens == null) {
            tokens = LengthTokens.of(tokenizer);
            lengths = tokens;
        }
        return tokens;
    }

    /// As [GuidedLogits#marks]. Not to be changed.
    BitSet marks() {
        BitSet there = marks;
        if (there == null) {
            there = GuidedLogits.marks(tokenizer);
            marks = there;
        }
        return there;
    }

    /// As [NoMarkup#tokens]. Not to be changed.
    BitSet markup() {
        BitSet there = markup;
        if (there == null) {
            there = NoMarkup.tokens(tokenizer);
            markup = there;
        }
        return there;
    }

    /// As [NoQuotes#tokens]. Not to be changed.
    BitSet quotes() {
        BitSet there = quotes;
        if (there == null) {
            there = NoQuotes.tokens(tokenizer);
            quotes = there;
        }
        return there;
    }

    /// Reads a lexicon and sorts the vocabulary.
    WordRules rules() {
        WordRules there = rules;
        if (there == null) {
            there = new WordRules(tokenizer, transformer, ends);
            rules = there;
        }
        return there;
    }
}
