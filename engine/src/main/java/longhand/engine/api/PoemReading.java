package longhand.engine.api;

import java.util.List;

/// How a poem reads.
///
/// @param lines   those that are not blank
/// @param missing what the form asks of the lines that are still to be written, in order
/// @param guessed words whose sound is only guessed, each once, as they stand there first
public record PoemReading(List<LineReading> lines, List<LineShape> missing, List<String> guessed) {

    public PoemReading {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        guessed = List.copyOf(guessed);
    }
}
