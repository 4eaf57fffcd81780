package longhand.engine.constraint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.testing.PlainTokenizer;
import longhand.engine.tokenizer.TextPart;

/// A token for each byte, some pieces that hold parts of words, whole ones, and the end of one with the beginning of
/// the next; the last token ends a text.
public final class PieceTokenizer implements PlainTokenizer {

    private static final int BYTES = 256;
    private static final List<String> PIECES = List.of(
            " the",
            " a",
            " an",
            " th",
            " s",
            " b",
            " c",
            "ing",
            "er",
            "ou",
            "st",
            "ight",
            " and",
            " light",
            "The",
            "ing the",
            "s a",
            ", ",
            ". ",
            ".\n\n",
            "\u201c",
            "\u201d",
            "\u2019s",
            "'s",
            " \u2014 ",
            "\u2026",
            "...",
            "?!",
            "e",
            "ee",
            " moon",
            " noon",
            " cat",
            " cats",
            "catalog",
            "th",
            "he",
            ".\"",
            " \"",
            "\n");

    @Override
    public int[] encode(List<TextPart> parts, boolean addSpecial) {
        byte[] bytes =
                String.join("", parts.stream().map(TextPart::text).toList()).getBytes(StandardCharsets.UTF_8);
        int[] tokens = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            tokens[i] = bytes[i] & 0xff;
        }
        return tokens;
    }

    @Override
    public byte[] bytes(int id) {
        if (id < BYTES) {
            return new byte[] {(byte) id};
        }
        return isEndOfText(id) ? new byte[0] : PIECES.get(id - BYTES).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String piece(int id) {
        return new String(bytes(id), StandardCharsets.UTF_8);
    }

    @Override
    public int vocabularySize() {
        return BYTES + PIECES.size() + 1;
    }

    public int end() {
        return vocabularySize() - 1;
    }

    @Override
    public boolean isEndOfText(int id) {
        return id == end();
    }

    /// All tokens that say exactly this.
    List<Integer> saying(String text) {
        List<Integer> found = new ArrayList<>();
        for (int token = 0; token < end(); token++) {
            if (piece(token).equals(text)) {
                found.add(token);
            }
        }
        return found;
    }
}
