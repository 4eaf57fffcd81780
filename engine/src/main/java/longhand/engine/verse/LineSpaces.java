package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;

/// Where to look for the lines of a form. Confined to one thread.
final class LineSpaces {

    private static final int THEME_WORDS = 60;
    private static final int FEWEST_THEME_WORDS = 8;

    /// So few words that may end a line are kept for its end.
    private static final int FEW_ENDS = 3;

    private final VerseWords words;
    private final BitSet all;
    private final BitSet ends;
    private final List<LineRule> rules;
    private final List<LineMeter> meters;
    private final String word;

    /// @param all  words that can be spelled
    /// @param word whose letters begin the lines; may be empty
    LineSpaces(Form form, VerseWords words, BitSet all, String word) {
        this.words = words;
        this.all = all;
        this.ends = (BitSet) all.clone();
        ends.andNot(words.leading());
        this.rules = form.lines();
        this.meters = rules.stream().map(rule -> LineMeter.of(rule.measure())).toList();
        this.word = word;
    }

    /// The words that can end every line of a letter, by letter.
    Map<String, BitSet> endable() {
        Map<String, BitSet> endable = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            String letter = rules.get(i).rhyme();
            if (!letter.isEmpty()) {
                BitSet can = new LineSpace(words, meters.get(i), all, all, ends).endable();
                endable.computeIfAbsent(letter, _ -> (BitSet) all.clone()).and(can);
            }
        }
        return endable;
    }

    /// First among words that fit the title, at last among all; none if there is no such line.
    List<LineSpace> of(int line, RhymeScheme scheme, Theme theme) {
        String letter = rules.get(line).rhyme();
        BitSet last = letter.isEmpty() ? ends : scheme.ends(letter);
        List<BitSet> sets = new ArrayList<>();
        if (!letter.isEmpty() && !scheme.isOpen(letter)) {
            sets.add(theme.likeliest(last, THEME_WORDS));
            sets.add(theme.likeliest(last, 2 * THEME_WORDS));
            sets.removeIf(set -> set.cardinality() < FEWEST_THEME_WORDS);
        }
        sets.add(last);
        return sets.stream()
                .map(set -> space(line, set))
                .filter(LineSpace::isPossible)
                .toList();
    }

    private LineSpace space(int line, BitSet last) {
        BitSet inside = (BitSet) all.clone();
        if (last.cardinality() <= FEW_ENDS) {
            inside.andNot(last);
        }
        return new LineSpace(
                words, meters.get(line), inside, initial(rules.get(line).initial()), last);
    }

    private BitSet initial(int letter) {
        BitSet first = (BitSet) all.clone();
        if (letter > 0) {
            char wanted = word.charAt(letter - 1);
            all.stream().filter(one -> words.text(one).charAt(0) != wanted).forEach(first::clear);
        }
        return first;
    }
}
