package longhand.app.bench;

import java.util.BitSet;
import java.util.List;
import longhand.engine.constraint.Completions;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.constraint.VocabularyTrie;
import longhand.engine.constraint.WordMasks;
import longhand.engine.constraint.WordRuleConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.length.LengthTokens;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.tokenizer.Tokenizer;

/// Masks for the vocabulary of a model, without the model. Confined to one thread.
final class RuleMasks {

    private final Tokenizer tokenizer;
    private final RuleCompiler compiler;
    private final WordMasks masks;

    RuleMasks(Tokenizer tokenizer) {
        this(tokenizer, Lexicon.english(), LexiconKnowledge.of(Lexicon.english()));
    }

    /// @param knowledge of how the words of the lexicon are said, and of what they mean
    RuleMasks(Tokenizer tokenizer, Lexicon lexicon, WordKnowledge knowledge) {
        this.tokenizer = tokenizer;
        BitSet ends = LengthTokens.ends(tokenizer);
        Completions completions = Completions.of(lexicon, tokenizer);
        masks = new WordMasks(
                VocabularyTrie.of(tokenizer), lexicon.words(), completions, ends, tokenizer.vocabularySize());
        compiler = new RuleCompiler(lexicon, knowledge);
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /// Where a text begins.
    WordState start(List<Rule> rules) {
        return compiler.start(rules, List.of());
    }

    /// Of one text that begins there.
    TokenConstraint constraint(WordState start) {
        return new WordRuleConstraint(tokenizer, masks, start, "a rule", new byte[0], 0);
    }
}
