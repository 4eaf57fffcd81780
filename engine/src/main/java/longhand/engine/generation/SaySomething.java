package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;

/// Keeps a take from ending before it has begun: no end token, and no other token without text, until
/// something can be read. Confined to the decode thread.
final class SaySomething implements TokenConstraint {

    private final BitSet endTokens;
    private final TakeText text;

    /// @param endTokens that end a text, or say nothing
    SaySomething(BitSet endTokens, TakeText text) {
        this.endTokens = endTokens;
        this.text = text;
    }

    @Override
    public void mask(Logits logits) {
        if (mayStop()) {
            return;
        }
        for (int token = endTokens.nextSetBit(0); token >= 0; token = endTokens.nextSetBit(token + 1)) {
            logits.exclude(token);
        }
    }

    @Override
    public boolean narrow(long[] allowed) {
        if (!mayStop()) {
            endTokens.stream().forEach(token -> allowed[token / Long.SIZE] &= ~(1L << token));
        }
        return true;
    }

    @Override
    public void accept(int token) {}

    @Override
    public boolean rewind(int accepted) {
        return true; // asks the text
    }

    @Override
    public boolean mayStop() {
        return !text.isBlank();
    }

    @Override
    public String description() {
        return "not nothing";
    }
}
