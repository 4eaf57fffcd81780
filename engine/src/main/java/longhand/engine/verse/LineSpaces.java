package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import longhand.engine.form.EndWord;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.form.Measure;
import longhand.engine.rule.RuleCompiler;

/// Where to look for the lines of a form. Confined to one thread.
final class LineSpaces {

    private static final int THEME_WORDS = 60;
    private static final int FEWEST_THEME_WORDS = 8;

    /// So few words that may end a line are kept for its end.
    private static final int FEW_ENDS = 3;

    private final VerseWords words;
    private final PoemRules poem;
    private final List<LineRule> rules;
    private final List<LineMeter> meters;
    private final LetterRows letters;
    private final FigureRows figures;
    private final EndScheme endWords;

    /// @param form with what the writer has given for it
    /// @param all  words that can be spelled
    LineSpaces(Form form, VerseWords words, RuleCompiler compiler, BitSet all) {
        this.words = words;
        this.poem = new PoemRules(form, words, compiler, all);
        this.rules = form.lines();
        this.meters = rules.stream().map(rule -> LineMeter.of(rule.measure())).toList();
        this.letters = new LetterRows(words, form.whole().letters());
        this.figures = new FigureRows(words, form.whole(), rules.size());
        this.endWords = new EndScheme(rules, words, endable(rule -> rule.end().name()));
    }

    /// The words that end lines of one name.
    EndScheme endWords() {
        return endWords;
    }

    /// The words that can end every line of a letter, by letter.
    Map<String, BitSet> endable() {
        return endable(LineRule::rhyme);
    }

    private Map<String, BitSet> endable(Function<LineRule, String> common) {
        Map<String, BitSet> endable = new HashMap<>();
        Map<List<Object>, BitSet> known = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            String letter = common.apply(rules.get(i));
            if (!letter.isEmpty()) {
                int line = i;
                BitSet can = known.computeIfAbsent(
                        List.of(
                                rules.get(i).measure(),
                                rules.get(i).rules(),
                                rules.get(i).letters()),
                        _ -> endable(line));
                endable.computeIfAbsent(letter, _ -> words.all()).and(can);
            }
        }
        return endable;
    }

    private BitSet endable(int line) {
        BitSet allowed = poem.allowed(line);
        BitSet can = new LineSpace(words, meters.get(line), allowed, allowed, ends(line)).endable();
        can.and(letters.last(rules.get(line).letters().last()));
        return can;
    }

    private BitSet ends(int line) {
        BitSet ends = LineRow.without(poem.allowed(line), words.leading());
        if (isFeminine(rules.get(line))) {
            ends.and(words.feminine());
        }
        return ends;
    }

    /// Whether it rhymes and all its rows end weak: then the rhyme has two syllables.
    private static boolean isFeminine(LineRule rule) {
        return !rule.rhyme().isEmpty()
                && rule.measure() instanceof Measure.Feet feet
                && feet.written().stream().allMatch(row -> row.endsWith("x"));
    }

    /// First among words that fit the title, at last among all; none if there is no such line.
    List<LineSpace> of(int line, Spoken spoken, RhymeScheme scheme, Theme theme) {
        LineRule rule = rules.get(line);
        List<Integer> demanded = figures.demanded(line, spoken);
        BitSet last = demanded.isEmpty() ? last(line, scheme) : LineRow.bits(demanded.getLast());
        List<BitSet> sets = new ArrayList<>();
        if (opens(rule, scheme)) {
            sets.add(theme.likeliest(last, THEME_WORDS));
            sets.add(theme.likeliest(last, 2 * THEME_WORDS));
            sets.removeIf(set -> set.cardinality() < FEWEST_THEME_WORDS);
        }
        sets.add(last);
        LineRow row = row(line, spoken, scheme);
        return sets.stream()
                .map(set -> space(line, row, set, demanded))
                .filter(LineSpace::isPossible)
                .toList();
    }

    /// Whether a line chooses a sound or a word for others.
    private boolean opens(LineRule rule, RhymeScheme scheme) {
        String name = rule.end().name();
        return name.isEmpty()
                ? !rule.rhyme().isEmpty() && rule.end() instanceof EndWord.Any && !scheme.isOpen(rule.rhyme())
                : !endWords.isOpen(name);
    }

    private BitSet last(int line, RhymeScheme scheme) {
        LineRule rule = rules.get(line);
        BitSet last =
                switch (rule.end()) {
                    case EndWord.Any _ -> rule.rhyme().isEmpty() ? ends(line) : scheme.ends(rule.rhyme());
                    case EndWord.Same(String name) -> endWords.ends(name);
                    case EndWord.Fixed(String word) ->
                        words.find(word).map(LineRow::bits).orElse(new BitSet());
                    case EndWord.Given _ -> ends(line);
                };
        return LineRow.both(last, letters.last(rule.letters().last()));
    }

    private LineRow row(int line, Spoken spoken, RhymeScheme scheme) {
        LineRule rule = rules.get(line);
        BitSet allowed = poem.allowed(line);
        LineRow row = poem.row(line, spoken.said(), meters.get(line).states());
        for (BitSet needed : endWords.needed(rule)) {
            row = row.and(LineRow.with(allowed, needed));
        }
        if (!rule.rhyme().isEmpty() && !(rule.end() instanceof EndWord.Any)) {
            row = row.and(LineRow.lastButOne(allowed, scheme.ends(rule.rhyme())));
        }
        row = figures.row(line, row, allowed, spoken, meters.get(line).states() - 1);
        return rule.letters().spine() > 0 ? row.and(letters.spine(rule.letters(), allowed)) : row;
    }

    /// @param figure words that the figure of the poem asks for
    private LineSpace space(int line, LineRow row, BitSet last, List<Integer> figure) {
        LineRule rule = rules.get(line);
        BitSet inside = (BitSet) poem.allowed(line).clone();
        if (last.cardinality() <= FEW_ENDS && figure.isEmpty()) {
            inside.andNot(last);
        }
        BitSet demanded = rule.end() instanceof EndWord.Any ? new BitSet() : (BitSet) last.clone();
        endWords.needed(rule).forEach(demanded::or);
        demanded.or(poem.needed(line));
        figure.forEach(demanded::set);
        BitSet first = letters.first(rule.initial());
        return new LineSpace(words, meters.get(line), row, inside, first, last, demanded, poem.isEachOnce(line));
    }
}
