package longhand.engine.verse;

import java.util.List;

/// A line of a poem.
///
/// @param others what else was found for its place, the best first, at most two
record ChosenLine(FoundLine line, List<FoundLine> others) {

    private static final int OTHERS = 2;

    static ChosenLine of(ReadLine chosen, List<ReadLine> found) {
        return new ChosenLine(
                chosen.line(),
                found.stream()
                        .map(ReadLine::line)
                        .filter(other -> !other.text().equals(chosen.text()))
                        .limit(OTHERS)
                        .toList());
    }
}
