package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.tokenizer.TextPart;
import longhand.engine.tokenizer.Tokenizer;

/// 256 byte tokens, then the given pieces, then BOS and an end token. Encodes with the longest piece
/// that fits.
final class PieceTokenizer implements Tokenizer {

    private final List<byte[]> pieces = new ArrayList<>();
    private final boolean addsBos;

    PieceTokenizer(boolean addsBos, String... pieces) {
        this.addsBos = addsBos;
        for (int b = 0; b < 256; b++) {
            this.pieces.add(new byte[] {(byte) b});
        }
        for (String piece : pieces) {
            this.pieces.add(piece.getBytes(StandardCharsets.UTF_8));
        }
    }

    int token(String piece) {
        return longestAt(piece.getBytes(StandardCharsets.UTF_8), 0);
    }

    int end() {
        return pieces.size() + 1;
    }

    @Override
    public int[] encode(List<TextPart> parts, boolean addSpecial) {
        List<Integer> ids = new ArrayList<>();
        if (addsBos && addSpecial) {
            ids.add(pieces.size());
        }
        for (TextPart part : parts) {
            byte[] text = part.text().getBytes(StandardCharsets.UTF_8);
            int at = 0;
            while (at < text.length) {
                int token = longestAt(text, at);
                ids.add(token);
                at += pieces.get(token).length;
            }
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private int longestAt(byte[] text, int at) {
        int best = text[at] & 0xff;
        for (int token = 256; token < pieces.size(); token++) {
            byte[] piece = pieces.get(token);
            int to = Math.min(text.length, at + piece.length);
            if (piece.length > pieces.get(best).length && Arrays.equals(piece, 0, piece.length, text, at, to)) {
                best = token;
            }
        }
        return best;
    }

    @Override
    public byte[] bytes(int id) {
        return isControl(id) ? new byte[0] : pieces.get(id);
    }

    @Override
    public String piece(int id) {
        return new String(bytes(id), StandardCharsets.UTF_8);
    }

    @Override
    public int vocabularySize() {
        return pieces.size() + 2;
    }

    @Override
    public OptionalInt bos() {
        return OptionalInt.of(pieces.size());
    }

    @Override
    public OptionalInt eos() {
        return OptionalInt.of(end());
    }

    @Override
    public OptionalInt eot() {
        return OptionalInt.empty();
    }

    @Override
    public boolean addsBos() {
        return addsBos;
    }

    @Override
    public boolean isEndOfText(int id) {
        return id == end();
    }

    @Override
    public boolean isControl(int id) {
        return id >= pieces.size();
    }
}
