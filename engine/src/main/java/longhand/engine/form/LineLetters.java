package longhand.engine.form;

/// Which letters of the writer's word stand in a line, each from 1; 0 = none, [LineRule#EACH] = the line stands for as
/// many as the word has letters.
///
/// @param initial its first letter
/// @param last    its last letter
/// @param spine   a letter inside, behind which the next one of the word does not come before the next line has it: a
///                mesostic
/// @param strict  whether the spine's own letter does not come either: John Cage's "100 %"
public record LineLetters(int initial, int last, int spine, boolean strict) {

    static final LineLetters NONE = new LineLetters(0, 0, 0, false);

    public LineLetters {
        if (Math.min(initial, Math.min(last, spine)) < LineRule.EACH) {
            throw new IllegalArgumentException("letters are counted from 1: " + initial + ", " + last + ", " + spine);
        }
    }

    boolean isEach() {
        return Math.min(initial, Math.min(last, spine)) == LineRule.EACH;
    }

    boolean isNone() {
        return equals(NONE);
    }

    int longest() {
        return Math.max(initial, Math.max(last, spine));
    }

    /// As the line for that letter has them.
    LineLetters of(int number) {
        return new LineLetters(of(initial, number), of(last, number), of(spine, number), strict);
    }

    private static int of(int letter, int number) {
        return letter == LineRule.EACH ? number : letter;
    }
}
