package longhand.engine.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;

/// SentencePiece BPE (Kudo and Richardson, 2018, arXiv:1808.06226): pairs merge in the order of the
/// score of what they make, spaces are U+2581, characters without a token are written as bytes.
final class SentencePieceCodec implements TextCodec, Merger.PairRank {

    private static final String SCORES = "tokenizer.ggml.scores";
    private static final byte[] SPACE = "\u2581".getBytes(StandardCharsets.UTF_8);

    private final Vocabulary vocabulary;
    private final float[] scores;
    private final int[] byteTokens;
    private final boolean spacePrefix;

    private SentencePieceCodec(Vocabulary vocabulary, float[] scores, int[] byteTokens, boolean spacePrefix) {
        this.vocabulary = vocabulary;
        this.scores = scores;
        this.byteTokens = byteTokens;
        this.spacePrefix = spacePrefix;
    }

    static SentencePieceCodec of(GgufMetadata metadata, Vocabulary vocabulary) throws BadModelException {
        float[] scores =
                metadata.optionalFloats(SCORES).orElseThrow(() -> new BadModelException(SCORES + " is missing"));
        if (scores.length != vocabulary.size()) {
            throw new BadModelException(SCORES + " has " + scores.length + " elements, not " + vocabulary.size());
        }
        boolean spacePrefix =
                metadata.optionalBoolean("tokenizer.ggml.add_space_prefix").orElse(true);
        return new SentencePieceCodec(vocabulary, scores, byteTokens(vocabulary), spacePrefix);
    }

    private static int[] byteTokens(Vocabulary vocabulary) throws BadModelException {
        int[] tokens = new int[256];
        for (int b = 0; b < tokens.length; b++) {
            String name = String.format(java.util.Locale.ROOT, "<0x%02X>", b);
            OptionalInt token = vocabulary.find(name);
            if (token.isEmpty()) {
                throw new BadModelException(Vocabulary.TOKENS + " has no token " + name);
            }
            tokens[b] = token.getAsInt();
        }
        return tokens;
    }

    @Override
    public void encode(byte[] text, int from, int to, IntList out) {
        byte[] spelling = new byte[SPACE.length * (to - from + 1)];
        int[] bounds = new int[to - from + 2];
        int count = 0;
        int at = 0;
        if (spacePrefix) {
            bounds[count++] = at;
            at = addSpace(spelling, at);
        }
        for (int i = from; i < to; i++) {
            if ((text[i] & 0xc0) != 0x80) { // not inside a character
                bounds[count++] = at;
            }
            if (text[i] == ' ') {
                at = addSpace(spelling, at);
            } else {
                spelling[at++] = text[i];
            }
        }
        bounds[count] = at;
        addTokens(spelling, bounds, new Merger(this).merge(spelling, bounds, count), out);
    }

    private static int addSpace(byte[] spelling, int at) {
        System.arraycopy(SPACE, 0, spelling, at, SPACE.length);
        return at + SPACE.length;
    }

    @Override
    public int of(byte[] text, int from, int middle, int to) {
        int id = vocabulary.find(text, from, to);
        return id < 0 || !isWord(id) ? Merger.NEVER : order(scores[id]);
    }

    /// Control tokens and the names of bytes are never put together from letters.
    private boolean isWord(int id) {
        TokenKind kind = vocabulary.kind(id);
        return !kind.isControl() && kind != TokenKind.BYTE;
    }

    /// An int that is the smaller the larger the score is.
    private static int order(float score) {
        int bits = Float.floatToIntBits(0f - score);
        return bits ^ bits >> 31 & 0x7fffffff;
    }

    private void addTokens(byte[] spelling, int[] bounds, int count, IntList out) {
        for (int symbol = 0; symbol < count; symbol++) {
            int id = vocabulary.find(spelling, bounds[symbol], bounds[symbol + 1]);
            if (id >= 0 && isWord(id)) {
                out.add(id);
            } else {
                for (int at = bounds[symbol]; at < bounds[symbol + 1]; at++) {
                    out.add(byteTokens[spelling[at] & 0xff]);
                }
            }
        }
    }

    @Override
    public byte[] decode(int id) {
        byte[] spelling = vocabulary.spelling(id);
        return switch (vocabulary.kind(id)) {
            case BYTE -> byteOf(id);
            case UNUSED -> new byte[0];
            case NORMAL, UNKNOWN, CONTROL, USER_DEFINED -> withSpaces(spelling);
        };
    }

    private byte[] byteOf(int id) {
        for (int b = 0; b < byteTokens.length; b++) {
            if (byteTokens[b] == id) {
                return new byte[] {(byte) b};
            }
        }
        return vocabulary.spelling(id); // marked as a byte, but not named like one
    }

    private static byte[] withSpaces(byte[] spelling) {
        byte[] text = new byte[spelling.length];
        int size = 0;
        for (int at = 0; at < spelling.length; at++) {
            int end = at + SPACE.length;
            if (end <= spelling.length && Arrays.equals(spelling, at, end, SPACE, 0, SPACE.length)) {
                text[size++] = ' ';
                at = end - 1;
            } else {
                text[size++] = spelling[at];
            }
        }
        return Arrays.copyOf(text, size);
    }
}
