package longhand.engine.generation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import longhand.engine.api.EngineError.BadRule;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.StopReason;
import longhand.engine.constraint.RelaxingConstraint;
import longhand.engine.constraint.SoftRuleConstraint;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.rule.AskedRule;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.sampling.LogitsProcessor;

/// The rules of one take, ready to be kept. Confined to the decode thread.
final class TakeRules {

    private final List<AskedRule> kept;
    private final List<AskedRule> dropped;
    private final List<RelaxingConstraint> constraint;
    private final List<SoftRuleConstraint> soft;
    private final Optional<RuleCheck> check;

    /// @param kept       at least one, unless nothing was asked
    /// @param dropped    before a word was written
    /// @param constraint of those that are kept; none if nothing is to be kept
    /// @param soft       of the rules that words may break
    TakeRules(
            List<AskedRule> kept,
            List<AskedRule> dropped,
            List<RelaxingConstraint> constraint,
            List<SoftRuleConstraint> soft,
            Optional<RuleCheck> check) {
        this.kept = List.copyOf(kept);
        this.dropped = List.copyOf(dropped);
        this.constraint = List.copyOf(constraint);
        this.soft = List.copyOf(soft);
        this.check = check;
    }

    /// Of a take without rules.
    static TakeRules none() {
        return new TakeRules(List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private Stream<Rule> rules() {
        return kept.stream().map(AskedRule::rule);
    }

    private AskedRule fixed() {
        return kept.stream()
                .filter(rule -> rule.rule().fixedWords().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /// How many words the take has, if a rule says so.
    OptionalInt fixedWords() {
        return rules().map(Rule::fixedWords).flatMapToInt(OptionalInt::stream).findFirst();
    }

    /// A rule that says how many words there are wins over a number that is only about right.
    ///
    /// @throws EngineException with [BadRule] if exactly another number is asked for
    LengthTarget length(LengthTarget asked) throws EngineException {
        OptionalInt words = fixedWords();
        if (asked.kind() == LengthTarget.Kind.EXACTLY && words.isPresent() && words.getAsInt() != asked.words()) {
            String reason = "exactly " + asked.words() + " words are asked for, which cannot be kept beside it";
            throw new EngineException(new BadRule(fixed().text(), reason));
        }
        return words.isPresent() ? LengthTarget.exactly(words.getAsInt()) : asked;
    }

    /// The hard ones first.
    List<TokenConstraint> constraints() {
        return Stream.<TokenConstraint>concat(constraint.stream(), soft.stream())
                .toList();
    }

    /// Whether a rule wants more words before the take may end.
    boolean isOwing() {
        return constraint.stream().anyMatch(RelaxingConstraint::isOwing);
    }

    /// The tokens that a controller of length holds off: with a rule that says how many words there are, none,
    /// since the mask has them come in time.
    BitSet ends(WritingModel model) {
        return fixedWords().isPresent() ? new BitSet() : model.tables().ends();
    }

    /// Whether a take ended because its last word was there: how it ends has been left to chance.
    boolean isEndOfRow(StopReason reason) {
        return reason == StopReason.END_OF_TEXT && fixedWords().isPresent();
    }

    /// What helps the model to keep them.
    ///
    /// @param target words of the take
    List<LogitsProcessor> steering(int target, TakeText text, WritingModel model) {
        List<LogitsProcessor> steering = new ArrayList<>();
        if (rules().anyMatch(TakeRules::leavesFew)) {
            steering.add(new NoQuotes(model.tables().quotes()));
        }
        rules().forEach(rule -> {
            if (rule instanceof Rule.Needs needs) {
                steering.add(new NeededWords(needs.words(), needs.inOrder(), target, text, model.tokenizer()));
            }
        });
        return steering;
    }

    /// The words that a rule demands, in small letters.
    List<String> needed() {
        return rules().filter(Rule.Needs.class::isInstance)
                .map(Rule.Needs.class::cast)
                .flatMap(needs -> needs.words().stream())
                .toList();
    }

    private static boolean leavesFew(Rule rule) {
        return switch (rule) {
            case Rule.Initials _, Rule.Subsequence _, Rule.Ascending _, Rule.Lengths _ -> true;
            case Rule.EachWord _, Rule.AtMost _, Rule.NoPhrase _, Rule.Count _, Rule.Needs _ -> false;
            case Rule.Once _, Rule.Variety _, Rule.Alternate _ -> false;
        };
    }

    /// Those that the take does not keep, as the writer said them.
    List<String> unkept(String text) {
        List<AskedRule> now = new ArrayList<>(kept);
        List<AskedRule> all = new ArrayList<>(dropped);
        for (int i = 0;
                i < constraint.stream().mapToInt(RelaxingConstraint::dropped).sum();
                i++) {
            AskedRule last = AskedRule.lastLoose(now).orElseThrow();
            now.remove(last);
            all.add(last);
        }
        List<Rule> rules = now.stream().map(AskedRule::rule).toList();
        Stream<Rule> early = check.stream().flatMap(judge -> judge.unfinished(text, rules).stream());
        return Stream.concat(all.stream().map(AskedRule::text), early.map(Rule::text))
                .toList();
    }
}
