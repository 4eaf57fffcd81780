package longhand.engine.constraint;

import java.util.List;
import longhand.engine.sampling.Logits;

/// Rules of which the writer allowed to drop some: where nothing is left to say, the next, laxer set holds from there
/// on. Confined to the decode thread; one instance per take.
public final class RelaxingConstraint implements TokenConstraint {

    private final List<WordRuleConstraint> sets;
    private int dropped;

    /// @param sets all rules first, then always one fewer; at least one
    public RelaxingConstraint(List<WordRuleConstraint> sets) {
        this.sets = List.copyOf(sets);
    }

    /// How many rules were dropped.
    public int dropped() {
        return dropped;
    }

    /// Whether a rule that holds wants more words before the text may end.
    public boolean isOwing() {
        return now().isOwing();
    }

    private WordRuleConstraint now() {
        return sets.get(dropped);
    }

    @Override
    public void mask(Logits logits) {
        while (dropped < sets.size() - 1 && !now().leavesSome(logits)) {
            dropped++;
        }
        now().mask(logits);
    }

    @Override
    public boolean narrow(long[] allowed) {
        while (dropped < sets.size() - 1 && !now().leavesSome(allowed)) {
            dropped++;
        }
        return now().narrow(allowed);
    }

    @Override
    public void accept(int token) {
        sets.forEach(set -> set.accept(token));
    }

    @Override
    public boolean rewind(int accepted) {
        sets.forEach(set -> set.rewind(accepted));
        return true;
    }

    @Override
    public boolean mayStop() {
        return now().mayStop();
    }

    @Override
    public String description() {
        return now().description();
    }
}
