package longhand.app.story;

import java.util.List;
import java.util.Set;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.planning.BookPlan;
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
            implements Kept {

        /// Whether its paragraph was there before, and only read.
        boolean wasRead() {
            return plans.isEmpty() && instruction.isEmpty() && seed == 0;
        }

        /// A step without plans that changed a memory.
        ///
        /// @param paragraph   that was read
        /// @param instruction that it was written for; empty if it was only read
        static Told read(long take, String paragraph, String instruction, StoryMemory before, StoryMemory after) {
            Set<String> oldNames = Set.copyOf(before.names());
            return new Told(
                    after.step(),
                    instruction,
                    0,
                    take,
                    paragraph,
                    after.nextId(),
                    after.rows(),
                    after.retired()
                            .subList(before.retired().size(), after.retired().size()),
                    after.names().stream()
                            .filter(name -> !oldNames.contains(name))
                            .toList(),
                    List.of(),
                    0);
        }
    }

    /// The writer changed one thing of the short-term memory.
    record Changed(MemoryChange change) implements Kept {}

    /// Plans were proposed for a page, or the writer changed them, or chose another one.
    ///
    /// @param end last words of the page that they go on from; empty = not said
    record Planned(List<String> plans, int chosen, String end) implements Kept {}

    /// The plan of a whole text was made, or is another one now. Which of its lines are written shows in the steps:
    /// a step that was written for a line has its point as instruction.
    ///
    /// @param plan  all of it
    /// @param after number of the last step that was made before the text was planned
    record Outlined(BookPlan plan, int after) implements Kept {}

    /// The last step that stood was taken back, and with it all that came after it: memory and plans are
    /// as they were before it. Its paragraph left the text with this record.
    ///
    /// @param number of the step
    record Undone(int number) implements Kept {}
}
