package longhand.engine.rule;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.engine.api.RuleBreach;
import longhand.engine.api.RuleKind;
import longhand.engine.api.RuleLibrary;
import longhand.engine.api.RulePreset;
import longhand.engine.api.RuleReading;
import longhand.engine.api.RuleStrength;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.text.Words;
import org.jspecify.annotations.Nullable;

/// What the English lexicon knows of rules. Reads it when it is first asked for words; thread-safe.
public final class LexiconRules implements RuleLibrary {

    private @Nullable RuleCompiler compiler;

    private @Nullable LexiconKnowledge knowledge;

    @Override
    public List<RuleKind> kinds() {
        return RuleBook.sentences().stream()
                .map(kind -> new RuleKind(kind.shape(), kind.about(), kind.example()))
                .toList();
    }

    @Override
    public List<RulePreset> presets() {
        return RulePresets.all();
    }

    @Override
    public Optional<String> fault(String rule) {
        try {
            AskedRule.read(rule);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(RuleText.isUnknown(rule, wrong) ? "" : String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public RuleReading reading(List<String> rules, List<String> kept, String before) {
        List<String> page = Words.of(before).stream().map(Words.Word::text).toList();
        List<Rule> together = kept.stream()
                .filter(rule -> RuleStrength.of(rule).isStrict())
                .flatMap(LexiconRules::counted)
                .toList();
        List<RuleReading.Count> counts = rules.stream()
                .map(rule -> new RuleReading.Count(
                        rule,
                        counted(rule)
                                .findFirst()
                                .map(one -> words(List.of(one), page))
                                .orElse(RuleReading.Count.UNKNOWN)))
                .toList();
        return new RuleReading(counts, words(together, page), words(List.of(), page));
    }

    /// The compiler keeps what it has read and is not made for two threads: one counts at a time.
    private synchronized int words(List<Rule> rules, List<String> page) {
        BitSet words = compiler().start(rules, page).words();
        return words.cardinality();
    }

    @Override
    public List<RuleBreach> breaches(String text, List<String> rules) {
        return rules.stream()
                .flatMap(rule -> counted(rule).flatMap(read -> breaches(text, rule, read)))
                .sorted(Comparator.comparingInt(RuleBreach::from))
                .toList();
    }

    private Stream<RuleBreach> breaches(String text, String said, Rule rule) {
        LexiconKnowledge knowledge = knowledge();
        Unsaid unsaid = new Unsaid(knowledge);
        return new RuleCheck(knowledge)
                .breaches(text, List.of(rule)).stream()
                        .filter(breach -> !unsaid.excuses(breach))
                        .map(breach -> new RuleBreach(
                                said,
                                breach.start(),
                                breach.start() + breach.text().length()));
    }

    /// The rule, if it can be read and judged by the lexicon alone.
    private static Stream<Rule> counted(String text) {
        try {
            return Stream.of(AskedRule.read(text).rule()).filter(rule -> !Unsaid.needsModel(rule));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private synchronized RuleCompiler compiler() {
        RuleCompiler there = compiler;
        if (there == null) {
            there = new RuleCompiler(Lexicon.english(), knowledge());
            compiler = there;
        }
        return there;
    }

    private synchronized LexiconKnowledge knowledge() {
        LexiconKnowledge there = knowledge;
        if (there == null) {
            there = LexiconKnowledge.of(Lexicon.english());
            knowledge = there;
        }
        return there;
    }
}
