package longhand.engine.tokenizer;

import java.util.List;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;

/// Turns text into the token ids of one model, and ids into bytes. Thread-safe.
public interface Tokenizer {

    /// The tokenizer that the file describes. It stays valid after the file is closed.
    ///
    /// @throws BadModelException if the vocabulary contradicts itself, or is of a kind that Longhand
    ///                           does not know; the message names it
    static Tokenizer of(GgufFile file) throws BadModelException {
        return ModelTokenizer.of(file.metadata());
    }

    /// Encodes the parts as one text. A control token is recognised only where all of it lies in one
    /// markup part; user-defined tokens are recognised everywhere, as the models were trained.
    ///
    /// @param addSpecial whether the tokens that the model wants around every text are added (BOS, EOS)
    int[] encode(List<TextPart> parts, boolean addSpecial);

    /// Encodes one text.
    ///
    /// @param addSpecial   as above
    /// @param parseSpecial whether control tokens are recognised; false for a writer's text
    default int[] encode(String text, boolean addSpecial, boolean parseSpecial) {
        return encode(List.of(new TextPart(text, parseSpecial)), addSpecial);
    }

    /// What the token adds to a text, as UTF-8 that may begin or end inside a character. Nothing for
    /// control tokens.
    byte[] bytes(int id);

    /// The token as people read it in a trace: control tokens by name, broken characters replaced.
    String piece(int id);

    int vocabularySize();

    /// The token that stands before every text, whether or not the model wants it added.
    OptionalInt bos();

    OptionalInt eos();

    /// The token that ends a turn of a conversation.
    OptionalInt eot();

    /// Whether the model begins every text with BOS.
    boolean addsBos();

    /// Whether the model ends what it writes with this token.
    boolean isEndOfText(int id);

    /// Whether this token belongs to the format of prompts, not to texts.
    boolean isControl(int id);
}
