package longhand.engine.verse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import longhand.engine.testing.PlainTokenizer;
import longhand.engine.tokenizer.TextPart;

/// A token for each ASCII character and for some pieces of words; the longest that fits is taken.
public final class LetterTokenizer implements PlainTokenizer {

    private static final List<String> PIECES = List.of(
            " the", " a", " an", " th", " s", " b", " c", "ing", "er", "ou", "st", "ight", " and", " light", "The");

    private static final int LETTERS = 128;

    private static String piece(int token, boolean letter) {
        return letter ? String.valueOf((char) token) : PIECES.get(token - LETTERS);
    }

    @Override
    public int[] encode(List<TextPart> parts, boolean addSpecial) {
        String text = String.join("", parts.stream().map(TextPart::text).toList());
        int[] tokens = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            tokens[count] = longest(text, at);
            at += piece(tokens[count]).length();
        }
        return Arrays.copyOf(tokens, count);
    }

    private static int longest(String text, int at) {
        int best = text.charAt(at);
        for (int i = 0; i < PIECES.size(); i++) {
            if (text.startsWith(PIECES.get(i), at)
                    && PIECES.get(i).length() > piece(best, best < LETTERS).length()) {
                best = LETTERS + i;
            }
        }
        return best;
    }

    @Override
    public byte[] bytes(int id) {
        return piece(id).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String piece(int id) {
        return piece(id, id < LETTERS);
    }

    @Override
    public int vocabularySize() {
        return LETTERS + PIECES.size();
    }
}
