package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.length.LengthTokens;
import longhand.engine.length.MetaTokens;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// What depends on a model's vocabulary and on nothing that it has read: takes that are written side by side share it.
/// Each table is made when it is first asked for: looking at a whole vocabulary takes some milliseconds. Confined to
/// the decode thread.
final class TokenTables {

    private final BitSet ends;
    private final MetaTokens meta;
    private final Once<LengthTokens> lengths;
    private final Once<BitSet> marks;
    private final Once<BitSet> markup;
    private final Once<BitSet> quotes;
    private final Once<WordRules> rules;

    /// @param transformer asked what it knows tokens by
    TokenTables(Tokenizer tokenizer, Transformer transformer) {
        ends = LengthTokens.ends(tokenizer);
        meta = MetaTokens.of(tokenizer);
        lengths = new Once<>(() -> LengthTokens.of(tokenizer));
        marks = new Once<>(() -> GuidedLogits.marks(tokenizer));
        markup = new Once<>(() -> NoMarkup.tokens(tokenizer));
        quotes = new Once<>(() -> NoQuotes.tokens(tokenizer));
        rules = new Once<>(() -> new WordRules(tokenizer, transformer, ends));
    }

    /// The tokens that end a text. Not to be changed.
    BitSet ends() {
        return ends;
    }

    MetaTokens meta() {
        return meta;
    }

    LengthTokens lengths() {
        return lengths.get();
    }

    /// As [GuidedLogits#marks]. Not to be changed.
    BitSet marks() {
        return marks.get();
    }

    /// As [NoMarkup#tokens]. Not to be changed.
    BitSet markup() {
        return markup.get();
    }

    /// As [NoQuotes#tokens]. Not to be changed.
    BitSet quotes() {
        return quotes.get();
    }

    /// Reads a lexicon and sorts the vocabulary.
    WordRules rules() {
        return rules.get();
    }
}
