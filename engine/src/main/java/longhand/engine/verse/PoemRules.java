package longhand.engine.verse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;

/// The rules of a form: which words may stand in a line, and in what row behind the words of the poem so far. Confined
/// to one thread; keeps what it has found out.
final class PoemRules {

    private final VerseWords words;
    private final RuleCompiler compiler;
    private final BitSet all;
    private final RuleRows rows;
    private final List<LineRule> lines;
    private final List<String> whole;
    private final List<Rule> ofPoem;
    private final List<List<Rule>> ofLines;
    private final Map<List<String>, BitSet> allowed = new HashMap<>();

    /// @param all words that can be spelled
    PoemRules(Form form, VerseWords words, RuleCompiler compiler, BitSet all) {
        this.words = words;
        this.rows = new RuleRows(words);
        this.compiler = compiler;
        this.all = all;
        this.lines = form.lines();
        this.whole = form.whole().sayable();
        this.ofPoem = read(whole);
        this.ofLines = lines.stream().map(line -> read(line.sayable())).toList();
    }

    /// The words that pass the rules of a line. Not to be changed.
    BitSet allowed(int line) {
        List<String> rules = Stream.concat(whole.stream(), lines.get(line).sayable().stream())
                .toList();
        return allowed.computeIfAbsent(rules, this::passing);
    }

    private BitSet passing(List<String> sentences) {
        if (sentences.isEmpty()) {
            return all;
        }
        BitSet passing = words.of(compiler.words(read(sentences), List.of()));
        passing.and(all);
        return passing;
    }

    private static List<Rule> read(List<String> sentences) {
        return sentences.stream().map(RuleText::read).toList();
    }

    /// What the words of a line are, one behind the other.
    ///
    /// @param before all words of the poem so far, in small letters
    /// @param most   no line has more words
    LineRow row(int line, List<String> before, int most) {
        BitSet allowed = allowed(line);
        LineRow row = LineRow.any(allowed);
        RuleRows.Place inPoem = new RuleRows.Place(before, allowed, most, linesLeft(line));
        for (Rule rule : ofPoem) {
            row = row.and(rows.of(rule, inPoem));
        }
        RuleRows.Place inLine = new RuleRows.Place(List.of(), allowed, most, 1);
        for (Rule rule : ofLines.get(line)) {
            row = row.and(rows.of(rule, inLine));
        }
        return row;
    }

    /// How many lines are still to be written, this one among them: those that say an earlier one again are not.
    private int linesLeft(int line) {
        return (int) IntStream.range(line, lines.size())
                .filter(later -> later == line || isNew(later))
                .count();
    }

    private boolean isNew(int line) {
        String refrain = lines.get(line).refrain();
        return refrain.isEmpty()
                || lines.subList(0, line).stream().map(LineRule::refrain).noneMatch(refrain::equals);
    }

    /// Whether no word of a line comes twice in it.
    boolean isEachOnce(int line) {
        return holdingIn(line).anyMatch(Rule.Once.class::isInstance);
    }

    /// The words that rules ask for by name.
    BitSet needed(int line) {
        BitSet needed = new BitSet();
        holdingIn(line)
                .filter(Rule.Needs.class::isInstance)
                .flatMap(rule -> ((Rule.Needs) rule).words().stream())
                .forEach(word -> words.find(word).ifPresent(needed::set));
        return needed;
    }

    private Stream<Rule> holdingIn(int line) {
        return Stream.concat(ofPoem.stream(), ofLines.get(line).stream());
    }
}
