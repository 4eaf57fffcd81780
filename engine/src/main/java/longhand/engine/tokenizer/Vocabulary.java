package longhand.engine.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;
import longhand.engine.gguf.StringArray;

/// The tokens of a model as the file spells them, with their kinds. Immutable.
final class Vocabulary {

    static final String TOKENS = "tokenizer.ggml.tokens";
    private static final String KINDS = "tokenizer.ggml.token_type";
    private static final int MOST_TOKENS = 1 << 21;

    private final StringArray tokens;
    private final SliceTable index;
    private final int[] kinds;

    private Vocabulary(StringArray tokens, int[] kinds) throws BadModelException {
        this.tokens = tokens;
        this.kinds = kinds;
        this.index = new SliceTable(tokens, TOKENS);
        // Some files call them normal, and text could then end a turn.
        EndTokens.named(this).stream().forEach(id -> kinds[id] = TokenKind.CONTROL.id());
    }

    static Vocabulary of(GgufMetadata metadata) throws BadModelException {
        StringArray tokens = metadata.requireStrings(TOKENS);
        int size = tokens.size();
        if (size < 1 || size > MOST_TOKENS) {
            throw new BadModelException(TOKENS + " has " + size + " elements, not 1 to " + MOST_TOKENS);
        }
        Optional<int[]> kinds = metadata.optionalInts(KINDS, TokenKind.FIRST_ID, TokenKind.LAST_ID);
        if (kinds.isPresent() && kinds.get().length != size) {
            throw new BadModelException(
                    KINDS + " has " + kinds.get().length + " elements, not the " + size + " of " + TOKENS);
        }
        return new Vocabulary(tokens, kinds.orElseGet(() -> allNormal(size)));
    }

    private static int[] allNormal(int size) {
        int[] kinds = new int[size];
        Arrays.fill(kinds, TokenKind.FIRST_ID);
        return kinds;
    }

    int size() {
        return kinds.length;
    }

    TokenKind kind(int id) {
        return TokenKind.of(kinds[id]);
    }

    boolean isNormal(int id) {
        return kinds[id] == TokenKind.FIRST_ID;
    }

    int length(int id) {
        return tokens.length(id);
    }

    /// First byte of a token that is not empty.
    int firstByte(int id) {
        return tokens.bytes()[tokens.start(id)] & 0xff;
    }

    /// The token as the file spells it.
    byte[] spelling(int id) {
        return tokens.get(id).copy();
    }

    /// Bytes of the longest token.
    int longest() {
        return index.longest();
    }

    /// The id of the token spelled `text[from..to)`, or -1.
    int find(byte[] text, int from, int to) {
        return to - from > longest() ? -1 : index.find(text, from, to);
    }

    OptionalInt find(String spelling) {
        byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
        int id = find(bytes, 0, bytes.length);
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }
}
