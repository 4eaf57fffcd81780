package longhand.engine.sampling;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// What penalties must know of tokens: they see numbers, no text.
///
/// @param breaks whether a phrase ends with this token: it has no letter and no digit
/// @param spared tokens that no penalty touches but where the text stutters, such as the parts of a name; not to be
/// changed
public record PenaltyScope(IntPredicate breaks, BitSet spared) {

    /// No token ends a phrase, none is spared.
    public static PenaltyScope everything() {
        return new PenaltyScope(_ -> false, new BitSet());
    }
}
