package longhand.engine.recurrence;

import java.util.List;
import longhand.engine.api.MemoryRow;

/// One step of a story that was made. Immutable.
///
/// @param number      counted from 1
/// @param instruction what was to happen; may be empty
/// @param paragraph   as it stands in the text now; empty if the writer took it out
/// @param written     the paragraph as the model wrote it
/// @param rows        the short-term memory after it
/// @param plans       what could happen next
public record StoryStep(
        int number, String instruction, String paragraph, String written, List<MemoryRow> rows, List<String> plans) {

    public StoryStep {
        rows = List.copyOf(rows);
        plans = List.copyOf(plans);
    }
}
