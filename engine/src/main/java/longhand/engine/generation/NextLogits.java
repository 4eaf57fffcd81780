package longhand.engine.generation;

import java.util.Arrays;
import java.util.List;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;
import longhand.engine.tensor.Candidates;

/// What the model expects next: all its logits, or only those that a choice is likely to need. Confined to the decode
/// thread; one instance per take.
final class NextLogits {

    private final TakeContext context;
    private final Logits logits;
    private final Candidates candidates = new Candidates();
    private final long[] allowed;

    /// Whether the logits are not all known, only [#candidates].
    private boolean partly;

    /// @param context what the model has read for the take
    /// @param logits  are written to
    NextLogits(TakeContext context, Logits logits) {
        this.context = context;
        this.logits = logits;
        this.allowed = new long[Math.ceilDiv(logits.size(), Long.SIZE)];
    }

    /// Has the model read a piece of the prompt.
    void read(int[] prompt, int from, int to) {
        context.read(prompt, from, to, logits.raw());
        partly = false;
    }

    /// Has the model read a token that was written.
    ///
    /// @param few         whether candidates will mostly do
    /// @param constraints all of them hold
    void write(int token, boolean few, List<TokenConstraint> constraints) {
        partly = few && context.findsCandidates() && narrow(constraints);
        if (!partly) {
            context.write(token, logits.raw());
        } else if (!context.write(token, allowed, candidates)) {
            all();
        }
    }

    private boolean narrow(List<TokenConstraint> constraints) {
        Arrays.fill(allowed, -1);
        boolean known = true;
        for (int i = 0; i < constraints.size() && known; i++) {
            known = constraints.get(i).narrow(allowed);
        }
        return known;
    }

    /// Has the model read the last of the first `length` tokens again.
    void goBack(int length, int last) {
        context.goBack(length, last, logits.raw());
        partly = false;
    }

    /// The same with the logits known.
    void goBack(int length, float[] known) {
        context.goBack(length);
        System.arraycopy(known, 0, logits.raw(), 0, known.length);
        partly = false;
    }

    boolean arePartial() {
        return partly;
    }

    /// If [#arePartial].
    Candidates candidates() {
        return candidates;
    }

    /// `[vocabulary]`, all of them, read where they are not known yet.
    float[] all() {
        if (partly) {
            context.logits(logits.raw());
            partly = false;
        }
        return logits.raw();
    }
}
