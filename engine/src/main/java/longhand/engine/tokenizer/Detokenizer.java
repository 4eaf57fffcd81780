package longhand.engine.tokenizer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns a stream of tokens into text, whole characters only: a character whose bytes lie in several
/// tokens comes out with the last of them. Confined to one thread.
public final class Detokenizer {

    private static final byte[] NOTHING = {};

    private final Tokenizer tokenizer;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] open = NOTHING;

    public Detokenizer(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// The characters that this token completes; bytes that are no UTF-8 become U+FFFD.
    public String push(int id) {
        return decode(tokenizer.bytes(id), false);
    }

    /// Whether the bytes so far end inside a character.
    public boolean isInsideCharacter() {
        return open.length > 0;
    }

    /// What is left at the end of a text: U+FFFD for a character that was never completed. The
    /// detokenizer is as new afterwards.
    public String flush() {
        String rest = decode(NOTHING, true);
        decoder.reset();
        return rest;
    }

    private String decode(byte[] more, boolean last) {
        byte[] bytes = Arrays.copyOf(open, open.length + more.length);
        System.arraycopy(more, 0, bytes, open.length, more.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(in, out, last);
        if (last) {
            decoder.flush(out);
        }
        open = Arrays.copyOfRange(bytes, in.position(), bytes.length);
        return out.flip().toString();
    }
}
