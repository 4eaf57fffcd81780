package longhand.engine.form;

import java.util.List;

/// What holds of one line.
///
/// @param measure its length
/// @param rhyme   letter that lines which rhyme have in common; empty = none. A line with an end word rhymes ahead of
///                that
/// @param refrain name that lines which are word for word the same have in common; empty = none
/// @param letters which letters of the writer's word stand where
/// @param end     with which word it ends
/// @param needs   names of end words that stand in it, wherever they do
/// @param rules   for the words of this line, as [longhand.engine.rule.RuleText] reads them; `{k}` = the letter for
///                which the line stands
public record LineRule(
        Measure measure,
        String rhyme,
        String refrain,
        LineLetters letters,
        EndWord end,
        List<String> needs,
        List<String> rules) {

    /// One line for each letter or word.
    public static final int EACH = -1;

    static final String OWN_LETTER = "{k}";

    public LineRule {
        needs = List.copyOf(needs);
        rules = List.copyOf(rules);
    }

    /// A line by its measure, rhyme and refrain alone.
    public LineRule(Measure measure, String rhyme, String refrain) {
        this(measure, rhyme, refrain, LineLetters.NONE, new EndWord.Any(), List.of(), List.of());
    }

    public int initial() {
        return letters.initial();
    }

    /// Whether a line that stands alone can be judged by it: without what it has in common with others.
    public LineRule alone() {
        EndWord own = end instanceof EndWord.Same ? new EndWord.Any() : end;
        return new LineRule(measure, "", "", letters, own, List.of(), rules);
    }

    /// Its rules, without those that wait for a word.
    public List<String> sayable() {
        return rules.stream().filter(rule -> !rule.contains("{")).toList();
    }

    /// Whether it stands for several lines.
    boolean isEach() {
        return letters.isEach()
                || end.equals(new EndWord.Given(EACH))
                || rules.stream().anyMatch(rule -> rule.contains(OWN_LETTER));
    }

    boolean asksLine() {
        return end instanceof EndWord.Given;
    }

    boolean asksLetters() {
        return !letters.isNone() || rules.stream().anyMatch(rule -> rule.contains("{"));
    }
}
