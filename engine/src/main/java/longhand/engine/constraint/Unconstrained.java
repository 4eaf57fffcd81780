package longhand.engine.constraint;

import longhand.engine.sampling.Logits;

/// See [TokenConstraint#NONE].
record Unconstrained() implements TokenConstraint {

    @Override
    public void mask(Logits logits) {}

    @Override
    public boolean narrow(long[] allowed) {
        return true;
    }

    @Override
    public void accept(int token) {}

    @Override
    public boolean rewind(int accepted) {
        return true;
    }

    @Override
    public boolean mayStop() {
        return true;
    }

    @Override
    public String description() {
        return "no rule";
    }
}
