package longhand.engine.testing;

import java.util.OptionalInt;
import longhand.engine.tokenizer.Tokenizer;

/// A vocabulary without special tokens, as far as a test does not add some.
public interface PlainTokenizer extends Tokenizer {

    @Override
    default OptionalInt bos() {
        return OptionalInt.empty();
    }

    @Override
    default OptionalInt eos() {
        return OptionalInt.empty();
    }

    @Override
    default OptionalInt eot() {
        return OptionalInt.empty();
    }

    @Override
    default boolean addsBos() {
        return false;
    }

    @Override
    default boolean isEndOfText(int id) {
        return eos().isPresent() && eos().getAsInt() == id;
    }

    @Override
    default boolean isControl(int id) {
        return isEndOfText(id);
    }
}
