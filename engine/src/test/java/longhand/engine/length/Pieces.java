package longhand.engine.length;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.testing.PlainTokenizer;
import longhand.engine.tokenizer.TextPart;

/// A vocabulary of these pieces and one end token, that encodes nothing.
record Pieces(List<String> pieces) implements PlainTokenizer {

    @Override
    public int[] encode(List<TextPart> parts, boolean addSpecial) {
        throw new UnsupportedOperationException("nothing is encoded here");
    }

    @Override
    public byte[] bytes(int id) {
        return isControl(id) ? new byte[0] : pieces.get(id).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String piece(int id) {
        return pieces.get(id);
    }

    @Override
    public int vocabularySize() {
        return pieces.size() + 1;
    }

    @Override
    public OptionalInt eos() {
        return OptionalInt.of(pieces.size());
    }
}
