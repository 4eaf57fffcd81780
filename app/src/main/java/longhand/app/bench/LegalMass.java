package longhand.app.bench;

import java.util.List;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.rule.Rule;
import longhand.engine.sampling.Logits;

/// How much of a model's probability a rule leaves, along a text that keeps it. Confined to one thread.
final class LegalMass {

    private final OpenModel model;
    private final RuleMasks masks;
    private final Logits logits;

    LegalMass(OpenModel model, RuleMasks masks) {
        this.model = model;
        this.masks = masks;
        this.logits = new Logits(model.tokenizer().vocabularySize());
    }

    /// The logarithm of the product over all tokens of the text.
    double log(String before, String text, List<Rule> rules) {
        int[] page = model.tokenizer().encode(before, false, false);
        int[] all = model.tokenizer().encode(before + text, false, false);
        WordState start = masks.start(rules);
        TokenConstraint constraint = masks.constraint(start);
        double[] log = {0};
        model.read(all, (position, raw) -> {
            int next = position + 1;
            if (next >= page.length && next < all.length) {
                log[0] += Math.log(left(constraint, raw));
                constraint.accept(all[next]);
            }
        });
        return log[0];
    }

    private double left(TokenConstraint constraint, float[] raw) {
        System.arraycopy(raw, 0, logits.raw(), 0, raw.length);
        logits.start();
        double total = logits.logTotal();
        constraint.mask(logits);
        double left = 0;
        for (int token = 0; token < raw.length; token++) {
            left += logits.isExcluded(token) ? 0 : Math.exp(raw[token] - total);
        }
        return Math.max(Double.MIN_NORMAL, left);
    }
}
