package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import longhand.engine.tokenizer.Tokenizer;

/// The end of a page, where the caret stands: the last tokens are taken off again, back to the start of
/// the word, and the model writes their text anew (token healing).
///
/// Otherwise the caret would weigh on the choice: after "since " the token " then" could not come any
/// more, because its space is there already, and after "cas" the model would have to go on from two
/// tokens that it never saw side by side.
final class PageEnd {

    private static final int MOST_TOKENS = 8;

    private final Tokenizer tokenizer;
    private final int[] tokens;
    private final String page;

    /// @param tokens not empty
    /// @param page   what they were made of
    PageEnd(Tokenizer tokenizer, int[] tokens, String page) {
        this.tokenizer = tokenizer;
        this.tokens = tokens;
        this.page = page;
    }

    /// The prompt with its end re-opened; as it is where that is not possible.
    ReadyPrompt reopen(int omittedWords) {
        byte[] open = {};
        int kept = tokens.length;
        int least = Math.max(1, tokens.length - MOST_TOKENS);
        do {
            if (kept == least || tokenizer.bytes(tokens[kept - 1]).length == 0) {
                break;
            }
            kept--;
            open = joined(tokenizer.bytes(tokens[kept]), open);
        } while (isInsideWord(tokenizer.bytes(tokens[kept - 1]), open[0]));
        String text = new String(open, StandardCharsets.UTF_8);
        if (!page.endsWith(text) || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), open)) {
            return new ReadyPrompt(tokens, "", omittedWords);
        }
        return new ReadyPrompt(Arrays.copyOf(tokens, kept), text, omittedWords);
    }

    /// Most vocabularies write a word with the space before it. Letters of other scripts have bytes from
    /// 0x80 on, and so have the bytes inside a character.
    private static boolean isInsideWord(byte[] before, byte first) {
        return isWordByte(first)
                && before.length > 0
                && (isWordByte(before[before.length - 1]) || before.length == 1 && before[0] == ' ');
    }

    private static boolean isWordByte(byte b) {
        return b < 0 || Character.isLetterOrDigit(b) || b == '\'';
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
