package longhand.engine.length;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.api.MetaLength;
import longhand.engine.tokenizer.Tokenizer;

/// The tokens of a vocabulary that ask for the nine lengths of Ruler. A model was trained with all of them or with
/// none. Immutable.
public final class MetaTokens {

    private final Map<MetaLength, Integer> tokens;

    private MetaTokens(Map<MetaLength, Integer> tokens) {
        this.tokens = tokens;
    }

    /// Those of a vocabulary; none unless each of the nine is one token.
    public static MetaTokens of(Tokenizer tokenizer) {
        Map<MetaLength, Integer> tokens = new EnumMap<>(MetaLength.class);
        for (MetaLength length : MetaLength.values()) {
            OptionalInt token = token(length, tokenizer);
            if (token.isEmpty()) {
                return new MetaTokens(Map.of());
            }
            tokens.put(length, token.getAsInt());
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
        return !tokens.isEmpty();
    }

    /// The token of a length, if they are there.
    public int token(MetaLength length) {
        return Objects.requireNonNull(tokens.get(length), "the vocabulary has no token for lengths");
    }

    /// All nine, or none.
    public BitSet all() {
        BitSet all = new BitSet();
        tokens.values().forEach(all::set);
        return all;
    }

    /// The length whose token a model expects most, if they are there.
    ///
    /// @param logits `[vocabulary]`
    public Optional<MetaLength> likeliest(float[] logits) {
        return tokens.keySet().stream().max(Comparator.comparingDouble(length -> logits[token(length)]));
    }
}
