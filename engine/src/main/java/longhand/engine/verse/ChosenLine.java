package longhand.engine.verse;

import java.util.List;

/// A line of a poem.
///
/// @param others what else was found for its place, the best first, at most two
record ChosenLine(FoundLine line, List<FoundLine> others) {

    private static final int OTHERS = 2;

    static ChosenLine of(FoundLine line, List<FoundLine> found) {
        return new ChosenLine(
                line,
                found.stream()
                        .filter(other -> !other.text().equals(line.text()))
                        .limit(OTHERS)
                        .toList());
    }

    /// The first of some; none if there are none.
    static List<ChosenLine> best(List<FoundLine> found) {
        return found.isEmpty() ? List.of() : List.of(of(found.getFirst(), found));
    }
}
