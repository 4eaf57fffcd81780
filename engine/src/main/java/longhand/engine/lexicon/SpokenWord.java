package longhand.engine.lexicon;

import java.util.List;

/// A word of a text and how it is said.
///
/// @param text     as it stands there
/// @param readings the most usual first; empty if it cannot be said, as `1984`
/// @param verified whether a lexicon says so; otherwise it is a guess
public record SpokenWord(String text, List<Pronunciation> readings, boolean verified) {

    public SpokenWord {
        readings = List.copyOf(readings);
    }
}
