package longhand.engine.api;

import java.util.Objects;

/// What a form asks of one line.
///
/// @param unit    what it counts
/// @param least   so many at least; 0 = any number
/// @param most    so many at most; 0 = any number
/// @param beat    how it walks, `x` weak, `/` strong; empty = as it likes
/// @param rhyme   letter that lines which rhyme have in common; empty = none
/// @param refrain name that lines which are word for word the same have in common; empty = none
/// @param initial letter with which it begins; empty = any, or not known yet
public record LineShape(Unit unit, int least, int most, String beat, String rhyme, String refrain, String initial) {

    /// What is counted in a line.
    public enum Unit {
        SYLLABLES,
        WORDS,
        /// Words of all paragraphs together: prose.
        PASSAGE
    }

    public LineShape {
        Objects.requireNonNull(unit, "unit");
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("not a range: " + least + ".." + most);
        }
    }

    /// Whether a line may have any number of syllables.
    public boolean isFree() {
        return most == 0;
    }
}
