package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import longhand.engine.filter.Letters;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.rule.LengthRow;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;

/// The rules of a form: which words may stand in a line, and in what row behind the words of the poem so far. Confined
/// to one thread; keeps what it has found out.
final class PoemRules {

    private final VerseWords words;
    private final RuleCompiler compiler;
    private final BitSet all;
    private final List<LineRule> lines;
    private final List<String> whole;
    private final Map<List<String>, BitSet> allowed = new HashMap<>();

    /// @param all words that can be spelled
    PoemRules(Form form, VerseWords words, RuleCompiler compiler, BitSet all) {
        this.words = words;
        this.compiler = compiler;
        this.all = all;
        this.lines = form.lines();
        this.whole = form.whole().sayable();
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
        for (Rule rule : read(whole)) {
            row = and(row, rule, allowed, before, most);
        }
        for (Rule rule : read(lines.get(line).sayable())) {
            row = and(row, rule, allowed, List.of(), most);
        }
        return row;
    }

    private LineRow and(LineRow row, Rule rule, BitSet allowed, List<String> before, int most) {
        return switch (rule) {
            case Rule.EachWord _ -> row;
            case Rule.Lengths lengths -> row.and(lengths(lengths.row(), before.size(), allowed, most));
            case Rule.AtMost limited -> {
                LineRow all = row;
                for (String word : limited.words()) {
                    int left = Math.max(0, limited.times() - (int) count(before, word));
                    all = words.find(word)
                            .map(number -> LineRow.atMost(allowed, number, Math.min(left, most)))
                            .map(all::and)
                            .orElse(all);
                }
                yield all;
            }
            case Rule.NoPhrase phrase -> phrase(row, phrase.words(), before, allowed);
            case Rule.Count _,
                    Rule.Needs _,
                    Rule.Once _,
                    Rule.Variety _,
                    Rule.Initials _,
                    Rule.Ascending _,
                    Rule.Subsequence _,
                    Rule.Alternate _ ->
                throw new IllegalArgumentException(
                        "a form cannot have the rule \"" + rule.text() + "\": it is for prose");
        };
    }

    private static long count(List<String> before, String word) {
        return before.stream().filter(word::equals).count();
    }

    private LineRow lengths(LengthRow row, int said, BitSet allowed, int most) {
        List<BitSet> sets = new ArrayList<>();
        for (int word = said; word < said + most; word++) {
            OptionalInt letters = row.letters(word);
            if (letters.isEmpty()) {
                break;
            }
            BitSet set = new BitSet();
            allowed.stream()
                    .filter(one -> Letters.only(words.text(one)).length() == letters.getAsInt())
                    .forEach(set::set);
            sets.add(set);
        }
        return LineRow.chain(sets);
    }

    /// A phrase with a word in it that verse does not have never comes.
    private LineRow phrase(LineRow row, List<String> phrase, List<String> before, BitSet allowed) {
        List<Integer> numbers =
                phrase.stream().flatMap(word -> words.find(word).stream()).toList();
        if (numbers.size() < phrase.size()) {
            return row;
        }
        List<Integer> said = before.stream()
                .map(word -> words.find(word).orElse(LineRow.NONE))
                .toList();
        return row.and(new PhraseRow(numbers, allowed).behind(said));
    }
}
