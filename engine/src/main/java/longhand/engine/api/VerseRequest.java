package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Asks for lines of a poem behind those that are there.
///
/// @param model   which model, and how it runs
/// @param form    of the poem, by its id, or by its text if it is the writer's own
/// @param word    or line that the form asks for; else empty
/// @param about   its title
/// @param given   its lines so far, none of them blank; they stay as they are
/// @param lines   how many more, at least 1; what the form has no room for is not written
/// @param sayings how the writer says words
/// @param quality how good they are to be
/// @param seed    decides every random choice
public record VerseRequest(
        ModelChoice model,
        String form,
        String word,
        String about,
        List<String> given,
        int lines,
        List<Saying> sayings,
        VerseQuality quality,
        long seed) {

    public VerseRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(quality, "quality");
        given = List.copyOf(given);
        sayings = List.copyOf(sayings);
        if (given.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a given line is not blank");
        }
        if (lines < 1) {
            throw new IllegalArgumentException("lines must be at least 1: " + lines);
        }
    }

    /// Of normal quality.
    public VerseRequest(
            ModelChoice model,
            String form,
            String word,
            String about,
            List<String> given,
            int lines,
            List<Saying> sayings,
            long seed) {
        this(model, form, word, about, given, lines, sayings, VerseQuality.NORMAL, seed);
    }
}
