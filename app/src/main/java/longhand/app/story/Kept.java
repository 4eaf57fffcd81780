package longhand.app.story;

import java.util.List;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.StorySettings;

/// What a record of the story says. A step's record holds what the step changed: all records together
/// are the story, and a long one does not grow with the square of its steps.
sealed interface Kept {

    /// The story was begun.
    record Begun(StorySettings settings) implements Kept {}

    /// A step was made. Its paragraph is the record's paragraph in the text.
    ///
    /// @param number      counted from 1
    /// @param instruction that it followed; may be empty
    /// @param seed        from which all its choices were drawn
    /// @param take        number of the take that its paragraph is
    /// @param paragraph   as it was written
    /// @param nextId      of the memory
    /// @param rows        of the memory, all
    /// @param retired     rows that left the memory with this step
    /// @param names       that came in with this step
    /// @param plans       for the next one
    /// @param chosen      of the plans, counted from 0
    record Told(
            int number,
            String instruction,
            long seed,
            long take,
            String paragraph,
            long nextId,
            List<MemoryRow> rows,
            List<MemoryRow> retired,
            List<String> names,
            List<String> plans,
            int chosen)
            implements Kept {}

    /// The writer changed the short-term memory.
    record Remembered(StoryMemory memory) implements Kept {}

    /// The writer changed the plans, or chose another one.
    record Planned(List<String> plans, int chosen) implements Kept {}

    /// The last step that stood was taken back, and with it all that came after it: memory and plans are
    /// as they were before it. Its paragraph left the text with this record.
    ///
    /// @param number of the step
    record Undone(int number) implements Kept {}
}
