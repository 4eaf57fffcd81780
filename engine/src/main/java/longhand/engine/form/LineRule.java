package longhand.engine.form;

/// What holds of one line.
///
/// @param measure its length
/// @param rhyme   letter that lines which rhyme have in common; empty = none
/// @param refrain name that lines which are word for word the same have in common; empty = none
/// @param initial which letter of the writer's word it begins with, from 1; 0 = none, [#EACH] = the line stands
///                for as many as the word has letters
public record LineRule(Measure measure, String rhyme, String refrain, int initial) {

    /// One line for each letter.
    public static final int EACH = -1;

    public LineRule {
        if (initial < EACH) {
            throw new IllegalArgumentException("initial must be at least -1: " + initial);
        }
    }
}
