package longhand.engine.length;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.api.MetaLength;
import longhand.engine.tokenizer.Tokenizer;

/// The tokens of a vocabulary that ask for the nine lengths of Ruler. A model was trained with all of them or with
/// none. Immutable.
public final class MetaTokens {

    private final int[] tokens;

    private MetaTokens(int[] tokens) {
        this.tokens = tokens;
    }

    /// Those of a vocabulary; none unless each of the nine is one token.
    public static MetaTokens of(Tokenizer tokenizer) {
        MetaLength[] lengths = MetaLength.values();
        int[] tokens = new int[lengths.length];
        for (MetaLength length : lengths) {
            OptionalInt token = token(length, tokenizer);
            if (token.isEmpty()) {
                return new MetaTokens(new int[0]);
            }
            tokens[length.ordinal()] = token.getAsInt();
        }
        return new MetaTokens(tokens);
    }

    /// Markup may spell control tokens; what a vocabulary has no token for may come out as one that means "unknown".
    private static OptionalInt token(MetaLength length, Tokenizer tokenizer) {
        int[] ids = tokenizer.encode(length.token(), false, true);
        boolean isOne = ids.length == 1 && tokenizer.piece(ids[0]).equals(length.token());
        return isOne ? OptionalInt.of(ids[0]) : OptionalInt.empty();
    }

    public boolean areThere() {
        return tokens.length > 0;
    }

    /// The token of a length, if they are there.
    public int token(MetaLength length) {
        return tokens[length.ordinal()];
    }

    /// All nine, or none.
    public BitSet all() {
        BitSet all = new BitSet();
        for (int token : tokens) {
            all.set(token);
        }
        return all;
    }

    /// The length whose token a model expects most, if they are there.
    ///
    /// @param logits `[vocabulary]`
    public Optional<MetaLength> likeliest(float[] logits) {
        Optional<MetaLength> best = Optional.empty();
        for (MetaLength length : areThere() ? MetaLength.values() : new MetaLength[0]) {
            if (best.isEmpty() || logits[token(length)] > logits[token(best.get())]) {
                best = Optional.of(length);
            }
        }
        return best;
    }
}
