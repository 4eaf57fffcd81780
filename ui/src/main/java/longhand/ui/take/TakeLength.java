package longhand.ui.take;

import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.memory.api.ProjectSettings;

/// How many words a take is asked for.
///
/// @param words at least 1, at most [#MOST]
/// @param exact exactly so many, and not about so many
public record TakeLength(int words, boolean exact) {

    /// More than this is no take any more but a chapter.
    public static final int MOST = 5_000;

    public TakeLength {
        if (words < 1 || words > MOST) {
            throw new IllegalArgumentException("words must be in [1, " + MOST + "]: " + words);
        }
    }

    /// About as many words as a level of Ruler says.
    public static TakeLength of(MetaLength level) {
        return new TakeLength(level.target().words(), false);
    }

    /// What a project remembers.
    static TakeLength of(ProjectSettings settings) {
        return new TakeLength(Math.min(settings.takeWords(), MOST), settings.takeExact());
    }

    /// Whether it is what a level says.
    public boolean is(MetaLength level) {
        return !exact && words == level.target().words();
    }

    LengthTarget target() {
        return exact ? LengthTarget.exactly(words) : LengthTarget.ofWords(words);
    }
}
