package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class NoQuotesTest {

    @Test
    void aQuoteIsHeldOffWhetherItIsATokenOrSpelledByteByByte() {
        PieceTokenizer tokenizer = new PieceTokenizer(false, " \u201c", "\u2014", "so", "\u2019s");
        BitSet quotes = NoQuotes.tokens(tokenizer);
        assertTrue(quotes.get(tokenizer.token(" \u201c")) && quotes.get('"'));
        assertTrue(quotes.get(0x9c) && quotes.get(0x9d), "the last byte of a quote");
        assertFalse(quotes.get(0xe2) || quotes.get(0x80), "a dash begins so as well");
        assertFalse(quotes.get(tokenizer.token("\u2014"))
                || quotes.get(tokenizer.token("so"))
                || quotes.get(tokenizer.token("\u2019s")));
    }
}
