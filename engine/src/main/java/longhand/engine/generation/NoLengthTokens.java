package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;

/// Keeps the tokens of lengths out of a text: they belong before an answer, where the prompt says them. Confined to
/// the decode thread.
final class NoLengthTokens implements TokenConstraint {

    private final BitSet tokens;

    /// @param tokens of the nine lengths
    NoLengthTokens(BitSet tokens) {
        this.tokens = tokens;
    }

    @Override
    public void mask(Logits logits) {
        tokens.stream().forEach(logits::exclude);
    }

    @Override
    public boolean narrow(long[] allowed) {
        tokens.stream().forEach(token -> allowed[token / Long.SIZE] &= ~(1L << token));
        return true;
    }

    @Override
    public void accept(int token) {}

    @Override
    public boolean rewind(int accepted) {
        return true; // it is the same everywhere
    }

    @Override
    public boolean mayStop() {
        return true;
    }

    @Override
    public String description() {
        return "no tokens of lengths";
    }
}
