package longhand.engine.api;

import java.util.List;

/// A poem as it stands, and how it is to be read.
///
/// @param form    by its id, or by its text if it is the writer's own
/// @param word    or line that the form asks for; else empty
/// @param lines   all of them; blank ones part stanzas
/// @param sayings how the writer says words
public record PoemText(String form, String word, List<String> lines, List<Saying> sayings) {

    public PoemText {
        lines = List.copyOf(lines);
        sayings = List.copyOf(sayings);
    }
}
