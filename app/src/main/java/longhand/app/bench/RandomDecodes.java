package longhand.app.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// Texts of tokens drawn by chance among those that a mask leaves: what no model would say, a rule has to hold for too.
/// Confined to one thread.
final class RandomDecodes {

    /// From here on a text ends where it may.
    private static final int LONG_ENOUGH = 60;

    private static final int MOST_TOKENS = 600;

    private final RuleMasks masks;
    private final RuleCheck check;
    private final Logits logits;

    RandomDecodes(RuleMasks masks, RuleCheck check) {
        this.masks = masks;
        this.check = check;
        this.logits = new Logits(masks.tokenizer().vocabularySize());
    }

    /// What became of some texts.
    ///
    /// @param ended came to an end: no dead end, no text without one
    /// @param valid of these, kept all rules
    record Found(int decodes, int ended, int valid) {}

    Found of(List<Rule> rules, int decodes) {
        WordState start = masks.start(rules);
        int ended = 0;
        int valid = 0;
        for (int seed = 1; seed <= decodes && !start.words().isEmpty(); seed++) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            if (ends(start, said, new SplittableRandom(seed))) {
                ended++;
                String text = said.toString(StandardCharsets.UTF_8);
                valid += check.breaches(text, rules).isEmpty() ? 1 : 0;
            }
        }
        return new Found(start.words().isEmpty() ? 0 : decodes, ended, valid);
    }

    private boolean ends(WordState start, ByteArrayOutputStream said, SplittableRandom random) {
        Tokenizer tokenizer = masks.tokenizer();
        TokenConstraint constraint = masks.constraint(start);
        for (int i = 0; i < MOST_TOKENS; i++) {
            logits.start();
            constraint.mask(logits);
            if (logits.isEmpty()) {
                return false;
            }
            int token = i >= LONG_ENOUGH && constraint.mayStop() ? end(tokenizer) : chance(random);
            if (tokenizer.isEndOfText(token) || tokenizer.isControl(token)) {
                return true;
            }
            said.writeBytes(tokenizer.bytes(token));
            constraint.accept(token);
        }
        return false;
    }

    private static int end(Tokenizer tokenizer) {
        int token = 0;
        while (!tokenizer.isEndOfText(token)) {
            token++;
        }
        return token;
    }

    /// The first that is left behind a place by chance.
    private int chance(SplittableRandom random) {
        int token = random.nextInt(logits.size());
        while (logits.isExcluded(token)) {
            token = (token + 1) % logits.size();
        }
        return token;
    }
}
