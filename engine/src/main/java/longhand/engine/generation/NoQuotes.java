package longhand.engine.generation;

import java.util.BitSet;
import java.util.Set;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.tokenizer.Tokenizer;

/// Opens no quotes. Where a rule leaves few words, a mark that only puts off the word which has to follow is a way out
/// for the model, and it would stand ahead of each word. Confined to the decode thread.
final class NoQuotes implements LogitsProcessor {

    private static final String MARKS = "\"\u201c\u201d";

    /// Last bytes of curly quotes. A model that is held off a quote spells it, byte by byte.
    private static final Set<Byte> LAST = Set.of((byte) 0x9c, (byte) 0x9d);

    private final BitSet quotes;

    /// @param quotes as [#tokens]
    NoQuotes(BitSet quotes) {
        this.quotes = quotes;
    }

    /// Those with a quote, or that finish the bytes of one.
    static BitSet tokens(Tokenizer tokenizer) {
        BitSet found = SaidTokens.where(tokenizer, said -> said.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0));
        found.or(SaidTokens.whereBytes(tokenizer, said -> said.length > 0 && LAST.contains(said[0])));
        return found;
    }

    @Override
    public void process(Logits logits) {
        logits.add(quotes, Logits.OFF);
    }
}
