package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Asks for mends of a line.
///
/// @param model   which model, and how it runs
/// @param form    of the poem, by its id, or by its text if it is the writer's own
/// @param word    whose letters begin its lines, if the form wants one; else empty
/// @param lines   all that are there, none of them blank
/// @param line    which of them is to be mended, from 0
/// @param sayings how the writer says words
/// @param most    how many mends, at least 1
public record MendRequest(
        ModelChoice model, String form, String word, List<String> lines, int line, List<Saying> sayings, int most) {

    public MendRequest {
        Objects.requireNonNull(model, "model");
        lines = List.copyOf(lines);
        sayings = List.copyOf(sayings);
        Objects.checkIndex(line, lines.size());
        if (lines.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a line is not blank");
        }
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1: " + most);
        }
    }
}
