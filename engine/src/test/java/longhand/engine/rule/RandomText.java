package longhand.engine.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import longhand.engine.constraint.Completions;
import longhand.engine.constraint.PieceTokenizer;
import longhand.engine.constraint.VocabularyTrie;
import longhand.engine.constraint.WordMasks;
import longhand.engine.constraint.WordRuleConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.sampling.Logits;

/// Writes texts under rules from random logits.
final class RandomText {

    /// From here on the text ends where it may.
    private static final int LONG_ENOUGH = 60;

    private static final int MOST_TOKENS = 400;

    private final PieceTokenizer tokenizer = new PieceTokenizer();
    private final RuleCompiler compiler;
    private final WordMasks masks;
    private final Logits logits = new Logits(tokenizer.vocabularySize());

    RandomText(Lexicon lexicon) {
        BitSet end = new BitSet();
        end.set(tokenizer.end());
        compiler = new RuleCompiler(lexicon, LexiconKnowledge.of(lexicon));
        masks = new WordMasks(
                VocabularyTrie.of(tokenizer),
                lexicon.words(),
                Completions.of(lexicon, tokenizer),
                end,
                tokenizer.vocabularySize());
    }

    WordState start(List<Rule> rules) {
        return compiler.start(rules, List.of());
    }

    private WordRuleConstraint constraint(WordState start, String page) {
        byte[] open = page.substring(page.lastIndexOf(' ') + 1).getBytes(StandardCharsets.UTF_8);
        return new WordRuleConstraint(tokenizer, masks, start, "a rule", open, 0);
    }

    /// Behind the page.
    ///
    /// @throws IllegalStateException if no token is left, or there is no end
    String write(WordState start, String page, long seed) {
        WordRuleConstraint constraint = constraint(start, page);
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (int i = 0; i < MOST_TOKENS; i++) {
            for (int token = 0; token < logits.size(); token++) {
                logits.raw()[token] = (float) (3 * random.nextGaussian());
            }
            logits.start();
            constraint.mask(logits);
            boolean enough = i >= LONG_ENOUGH && !logits.isExcluded(tokenizer.end());
            int token = enough ? tokenizer.end() : logits.largest();
            if (token == tokenizer.end()) {
                return said.toString(StandardCharsets.UTF_8);
            }
            said.writeBytes(tokenizer.bytes(token));
            constraint.accept(token);
        }
        throw new IllegalStateException("no end: " + said.toString(StandardCharsets.UTF_8));
    }
}
