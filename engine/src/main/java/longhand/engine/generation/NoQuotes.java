package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.tokenizer.Tokenizer;

/// Opens no quotes. Where a rule leaves few words, a mark that only puts off the word which has to follow is a way out
/// for the model, and it would stand ahead of each word. Confined to the decode thread.
final class NoQuotes implements LogitsProcessor {

    private static final String MARKS = "\"\u201c\u201d";

    private final BitSet quotes;

    /// @param quotes as [#tokens]
    NoQuotes(BitSet quotes) {
        this.quotes = quotes;
    }

    /// Those with a quote.
    static BitSet tokens(Tokenizer tokenizer) {
        return SaidTokens.where(tokenizer, said -> said.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0));
    }

    @Override
    public void process(Logits logits) {
        logits.add(quotes, Logits.OFF);
    }
}
