package longhand.engine.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;

/// Byte-level byte-pair encoding (Radford et al., 2019).
///
/// Merges are looked up as the file spells them, `left right`: building pairs of ids from a hundred
/// thousand lines would cost more than all look-ups of a session.
final class BpeCodec implements TextCodec, Merger.PairRank {

    private static final String MERGES = "tokenizer.ggml.merges";

    private final Vocabulary vocabulary;
    private final SliceTable merges;
    private final PreTokenizer preTokenizer;
    private final boolean wholeFirst;
    private final int[] byteTokens;

    private BpeCodec(Vocabulary vocabulary, SliceTable merges, PreTokenizer preTokenizer, boolean wholeFirst) {
        this.vocabulary = vocabulary;
        this.merges = merges;
        this.preTokenizer = preTokenizer;
        this.wholeFirst = wholeFirst;
        this.byteTokens = byteTokens(vocabulary);
    }

    static BpeCodec of(GgufMetadata metadata, Vocabulary vocabulary) throws BadModelException {
        String name = metadata.optionalString("tokenizer.ggml.pre").orElse("default");
        Optional<PreTokenizer> preTokenizer = PreTokenizers.named(name);
        if (preTokenizer.isEmpty()) {
            throw new BadModelException("tokenizer.ggml.pre is " + name + ", which Longhand does not know");
        }
        SliceTable merges = new SliceTable(metadata.requireStrings(MERGES), MERGES);
        return new BpeCodec(vocabulary, merges, preTokenizer.get(), PreTokenizers.takesWholeWordsFirst(name));
    }

    /// The token of each byte, -1 where the vocabulary has none: some lack control characters.
    private static int[] byteTokens(Vocabulary vocabulary) {
        int[] tokens = new int[256];
        for (int b = 0; b < tokens.length; b++) {
            tokens[b] = vocabulary.find(ByteAlphabet.spelling(b)).orElse(-1);
        }
        return tokens;
    }

    @Override
    public void encode(byte[] text, int from, int to, IntList out) {
        String stretch = new String(text, from, to - from, StandardCharsets.UTF_8);
        Merger merger = new Merger(this);
        int start = from;
        for (int end : preTokenizer.byteEnds(stretch, from)) {
            encodeWord(text, start, end, merger, out);
            start = end;
        }
    }

    @Override
    public int of(byte[] text, int from, int middle, int to) {
        int rank = merges.findPair(text, from, middle, to);
        return rank < 0 ? Merger.NEVER : rank;
    }

    private void encodeWord(byte[] text, int from, int to, Merger merger, IntList out) {
        int count = to - from;
        byte[] spelling = new byte[2 * count];
        int[] bounds = new int[count + 1];
        ByteAlphabet.spell(text, from, to, spelling, bounds);
        int whole = wholeFirst ? vocabulary.find(spelling, 0, bounds[count]) : -1;
        if (whole >= 0) {
            out.add(whole);
            return;
        }
        int left = merger.merge(spelling, bounds, count);
        for (int symbol = 0; symbol < left; symbol++) {
            addSymbol(spelling, bounds[symbol], bounds[symbol + 1], out);
        }
    }

    /// A merge may lead to a spelling without a token; its bytes are written one by one then.
    private void addSymbol(byte[] spelling, int from, int to, IntList out) {
        int token = vocabulary.find(spelling, from, to);
        if (token >= 0) {
            out.add(token);
            return;
        }
        for (byte b : ByteAlphabet.read(Arrays.copyOfRange(spelling, from, to))) {
            if (byteTokens[b & 0xff] >= 0) { // what the model cannot say is left out
                out.add(byteTokens[b & 0xff]);
            }
        }
    }

    @Override
    public byte[] decode(int id) {
        return ByteAlphabet.read(vocabulary.spelling(id));
    }
}
