package longhand.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import longhand.engine.constraint.Completions;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.constraint.VocabularyTrie;
import longhand.engine.constraint.WordMasks;
import longhand.engine.constraint.WordRuleConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.length.LengthTokens;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// How much of a model's probability a rule leaves, along a text that keeps it. Confined to one thread.
final class LegalMass {

    private final OpenModel model;
    private final String rule;
    private final WordMasks masks;
    private final WordState start;
    private final Logits logits;

    LegalMass(OpenModel model, String rule) {
        this.model = model;
        this.rule = rule;
        Tokenizer tokenizer = model.tokenizer();
        Lexicon lexicon = Lexicon.english();
        BitSet ends = LengthTokens.ends(tokenizer);
        Completions completions = Completions.of(lexicon, tokenizer);
        masks = new WordMasks(
                VocabularyTrie.of(tokenizer), lexicon.words(), completions, ends, tokenizer.vocabularySize());
        start = new RuleCompiler(lexicon, LexiconKnowledge.of(lexicon)).start(List.of(RuleText.read(rule)), List.of());
        logits = new Logits(tokenizer.vocabularySize());
    }

    /// The logarithm of the product over all tokens of the text.
    double log(String before, String text) {
        int[] page = model.tokenizer().encode(before, false, false);
        int[] all = model.tokenizer().encode(before + text, false, false);
        byte[] none = "".getBytes(StandardCharsets.UTF_8);
        TokenConstraint constraint = new WordRuleConstraint(model.tokenizer(), masks, start, rule, none, 0);
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
