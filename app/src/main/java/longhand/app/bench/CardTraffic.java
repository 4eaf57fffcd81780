package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgmlType;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.cuda.CudaLayout;
import longhand.engine.transformer.TokenTraffic;

/// How fast cards can write at most with a model, told from what each token has to move. Pure functions.
public final class CardTraffic {

    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    /// Of English prose, with the vocabularies that models have.
    private static final double WORDS_PER_TOKEN = 0.75;

    /// The same layout as on the card.
    private static final TokenTraffic.Layout CUDA = new TokenTraffic.Layout() {

        @Override
        public long matrix(GgmlType type, int rows, int columns) {
            return CudaLayout.matrixBytes(type, rows, columns);
        }

        @Override
        public int cacheNumber() {
            return CudaLayout.cacheNumberBytes();
        }
    };

    /// A card that writers have.
    ///
    /// @param gigabytes of memory traffic a second, by its data sheet
    /// @param share     of it that llama.cpp was reported to reach with 4 bits a weight; empty = no report known
    private record KnownCard(String name, double gigabytes, OptionalDouble share) {}

    private static final List<KnownCard> CARDS = List.of(
            new KnownCard("GTX 1060", 192, OptionalDouble.of(0.63)),
            new KnownCard("RTX 3060", 360, OptionalDouble.of(0.52)),
            new KnownCard("RTX 4090", 1008, OptionalDouble.of(0.56)),
            new KnownCard("RTX 5090", 1792, OptionalDouble.of(0.62)),
            new KnownCard("H100 SXM", 3350, OptionalDouble.empty()));

    private CardTraffic() {}

    /// What one token moves.
    ///
    /// @param positions that the sequence has
    public static BenchTable traffic(GgufFile file, int positions) throws BadModelException {
        TokenTraffic least = TokenTraffic.of(file, positions, TokenTraffic.LEAST);
        TokenTraffic ours = TokenTraffic.of(file, positions, CUDA);
        return new BenchTable(
                "Traffic of a token",
                "Megabytes that one token at position " + positions + " moves, each read once. Least: matrices as in"
                        + " the file, keys and values as half floats.",
                List.of("what", "least, MB", "ours, MB", "ratio"),
                List.of(
                        row("weights", least.weights(), ours.weights()),
                        row("keys and values", least.cache(), ours.cache()),
                        row("logits", least.logits(), ours.logits()),
                        row("all", least.bytes(), ours.bytes())));
    }

    private static List<Object> row(String what, long least, long ours) {
        return List.of(what, least / MEGA, ours / MEGA, (double) ours / least);
    }

    /// How many words a second cards can write.
    public static BenchTable bounds(GgufFile file, int positions) throws BadModelException {
        double gigabytes = TokenTraffic.of(file, positions, CUDA).bytes() / GIGA;
        List<List<Object>> rows = new ArrayList<>();
        for (KnownCard card : CARDS) {
            double words = card.gigabytes / gigabytes * WORDS_PER_TOKEN;
            Object share = card.share.isPresent() ? (Object) card.share.getAsDouble() : "";
            Object reached = card.share.isPresent() ? (Object) (words * card.share.getAsDouble()) : "";
            rows.add(List.of(card.name, card.gigabytes, words, share, reached));
        }
        return new BenchTable(
                "Bounds of cards",
                "Words a second at " + WORDS_PER_TOKEN + " words a token, if nothing but memory took time. Share: of"
                        + " its bandwidth that llama.cpp was reported to reach on this card or its generation with a 7B or"
                        + " 8B model of 4 bits; small models reach less, since launches count.",
                List.of("card", "GB/s", "bound, words/s", "share", "words/s at that share"),
                rows);
    }
}
