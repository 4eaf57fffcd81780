package longhand.engine.generation;

import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// Keeps a take from ending before it has begun: no end token, and no other token without text, until
/// something can be read. Confined to the decode thread.
final class SaySomething implements TokenConstraint {

    private final Tokenizer tokenizer;
    private final TakeText text;

    SaySomething(Tokenizer tokenizer, TakeText text) {
        this.tokenizer = tokenizer;
        this.text = text;
    }

    @Override
    public void mask(Logits logits) {
        if (mayStop()) {
            return;
        }
        for (int token = 0; token < logits.size(); token++) {
            if (tokenizer.isEndOfText(token) || tokenizer.isControl(token)) {
                logits.exclude(token);
            }
        }
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
