package longhand.engine.planning;

/// A paragraph of a planned text that was written.
///
/// @param point     of the line that it was to tell
/// @param paragraph as it stands in the text now; empty if the writer took it out
public record Telling(String point, String paragraph) {

    /// Whether it stands in the text for that line.
    boolean tells(PlanLine line) {
        return point.equals(line.point()) && !paragraph.isBlank();
    }
}
