package longhand.engine.length;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Pattern;
import longhand.engine.tokenizer.Tokenizer;

/// The tokens of a vocabulary that end sentences and lines. Made once per model; not to be changed.
///
/// @param sentences may end a sentence, dots of an ellipsis among them
/// @param stops     end a sentence plainly: one mark, perhaps a closing quote
/// @param lines     hold the end of a line
/// @param blanks    hold an empty line
/// @param closing   close speech
public record LengthTokens(BitSet sentences, BitSet stops, BitSet lines, BitSet blanks, ClosingTokens closing) {

    private static final Pattern SENTENCE =
            Pattern.compile("[^\\p{L}\\p{N}]*[.!?\u2026\u3002\uff01\uff1f][^\\p{L}\\p{N}]*");
    private static final Pattern STOP = Pattern.compile("[.!?\u3002\uff01\uff1f][\"'\u201d\u2019\u300d\u00bb]?\\s*");

    public static LengthTokens of(Tokenizer tokenizer) {
        LengthTokens tokens =
                new LengthTokens(new BitSet(), new BitSet(), new BitSet(), new BitSet(), ClosingTokens.none());
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            tokens.sort(token, tokenizer.bytes(token));
        }
        return tokens;
    }

    /// The tokens that end a text, or belong to the format of prompts: found much faster than the others.
    public static BitSet ends(Tokenizer tokenizer) {
        BitSet ends = new BitSet();
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            if (tokenizer.isEndOfText(token) || tokenizer.isControl(token)) {
                ends.set(token);
            }
        }
        return ends;
    }

    private void sort(int token, byte[] bytes) {
        if (isPlainWord(bytes)) {
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        set(sentences, token, SENTENCE.matcher(text).matches());
        set(stops, token, STOP.matcher(text).matches());
        closing.add(token, text);
        set(lines, token, text.indexOf('\n') >= 0);
        set(blanks, token, text.indexOf('\n') != text.lastIndexOf('\n'));
    }

    /// Most tokens are; they need no pattern.
    private static boolean isPlainWord(byte[] bytes) {
        return bytes.length == 0 || Character.isLetterOrDigit(bytes[bytes.length - 1]);
    }

    private static void set(BitSet tokens, int token, boolean member) {
        if (member) {
            tokens.set(token);
        }
    }
}
