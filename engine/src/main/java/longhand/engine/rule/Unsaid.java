package longhand.engine.rule;

import longhand.engine.filter.Letters;
import longhand.engine.filter.WordFilter;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.rule.RuleCheck.Breach;

/// Words of which nobody knows how they are said, such as names: no rule of sounds is held against the writer for them.
/// A model may not use them under such a rule.
///
/// @param knowledge by which the breaches were found
public record Unsaid(WordKnowledge knowledge) {

    /// Whether the word breaks its rule only because nobody knows how it is said.
    public boolean excuses(Breach breach) {
        return breach.rule() instanceof Rule.EachWord each
                && isSound(each.filter())
                && !breach.text().isEmpty()
                && knowledge.readings(Letters.plain(breach.text())).isEmpty();
    }

    /// What a word means, only a model knows.
    public static boolean needsModel(Rule rule) {
        return rule instanceof Rule.EachWord each && isMeaning(each.filter());
    }

    private static boolean isMeaning(WordFilter filter) {
        return filter instanceof WordFilter.Means
                || filter instanceof WordFilter.Changed changed && isMeaning(changed.filter());
    }

    private static boolean isSound(WordFilter filter) {
        return filter instanceof WordFilter.Syllables
                || filter instanceof WordFilter.Stress
                || filter instanceof WordFilter.Meter
                || filter instanceof WordFilter.Rhyme
                || filter instanceof WordFilter.Changed changed && isSound(changed.filter());
    }
}
