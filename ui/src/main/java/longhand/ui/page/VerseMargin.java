package longhand.ui.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands beside the lines of a poem. Immutable.
///
/// @param counts    head of the column of syllables; empty = it has none
/// @param rhymes    head of the column of letters; empty = it has none
/// @param lines     by paragraph
/// @param unwritten lines that are still to come
public record VerseMargin(String counts, String rhymes, Map<Long, VerseLine> lines, List<Unwritten> unwritten) {

    /// A poem of which nothing is known yet.
    public static final VerseMargin EMPTY = new VerseMargin("", "", Map.of(), List.of());

    /// A line that is still to be written.
    ///
    /// @param number        of the line, from 1
    /// @param beat          how it is to walk, `x` weak, `/` strong; may be empty
    /// @param count         how long it is to be
    /// @param rhyme         its letter; may be empty
    /// @param opensStanza   whether a blank line stands above it
    public record Unwritten(int number, String beat, String count, String rhyme, boolean opensStanza) {}

    public VerseMargin {
        lines = Map.copyOf(lines);
        unwritten = List.copyOf(unwritten);
    }

    public Optional<VerseLine> line(long paragraph) {
        return Optional.ofNullable(lines.get(paragraph));
    }
}
