package longhand.ui.take;

import java.util.List;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseQuality;
import longhand.engine.api.VerseRequest;

/// Lines of a poem that are wanted at some place.
///
/// @param form    of the poem, by its id, or by its text if it is the writer's own
/// @param word    or line that was given for its form; may be empty
/// @param about   its title
/// @param given   its lines so far
/// @param lines   how many more; 0 = the form has no room for another one
/// @param sayings how the writer says words
/// @param quality how good they are to be
/// @param lead    line breaks ahead of the first new line
public record VerseWish(
        String form,
        String word,
        String about,
        List<String> given,
        int lines,
        List<Saying> sayings,
        VerseQuality quality,
        String lead) {

    public VerseWish {
        given = List.copyOf(given);
        sayings = List.copyOf(sayings);
    }

    VerseRequest request(ModelChoice model, long seed) {
        return new VerseRequest(model, form, word, about, given, lines, sayings, quality, seed);
    }
}
