package longhand.engine.generation;

import java.util.Arrays;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// Makes the model begin with the bytes that were taken off the end of the page (token healing): only
/// tokens that go on with them, or begin with all that is left of them, may come.
///
/// Confined to the decode thread.
final class Reopening implements TokenConstraint {

    private final Tokenizer tokenizer;
    private byte[] open;

    /// @param open what must come first; empty = nothing must
    Reopening(Tokenizer tokenizer, byte[] open) {
        this.tokenizer = tokenizer;
        this.open = open;
    }

    @Override
    public void mask(Logits logits) {
        if (open.length == 0) {
            return;
        }
        for (int token = 0; token < logits.size(); token++) {
            if (!fits(tokenizer.bytes(token))) {
                logits.exclude(token);
            }
        }
    }

    @Override
    public boolean narrow(long[] allowed) {
        return open.length == 0;
    }

    private boolean fits(byte[] token) {
        int shared = Math.min(token.length, open.length);
        return shared > 0 && Arrays.equals(token, 0, shared, open, 0, shared);
    }

    @Override
    public void accept(int token) {
        if (open.length > 0) {
            int said = Math.min(open.length, tokenizer.bytes(token).length);
            open = Arrays.copyOfRange(open, said, open.length);
        }
    }

    @Override
    public boolean rewind(int accepted) {
        return open.length == 0; // what comes later does not concern it
    }

    @Override
    public boolean mayStop() {
        return open.length == 0;
    }

    @Override
    public String description() {
        return "the end of the page";
    }
}
