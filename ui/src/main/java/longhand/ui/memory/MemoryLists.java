package longhand.ui.memory;

import java.util.List;
import java.util.stream.Stream;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;

/// The three lists of the memory: what the story holds in mind now, all that is remembered of it, and what
/// was taken out. Immutable.
///
/// @param now     the short-term memory, oldest first
/// @param dropped rows that left it with the last passage, and are facts all the same
/// @param stale   facts whose source says something else now
/// @param facts   all others that are remembered, newest first
/// @param retired taken out by the writer, or gone with their text; the last one first
public record MemoryLists(
        List<MemoryRow> now,
        List<MemoryRow> dropped,
        List<MemoryRow> stale,
        List<MemoryRow> facts,
        List<MemoryRow> retired) {

    public static MemoryLists of(RememberedStory story) {
        StoryMemory memory = story.memory();
        List<MemoryRow> all = Stream.concat(memory.retired().stream(), memory.rows().stream())
                .sorted(java.util.Comparator.comparingLong(MemoryRow::id).reversed())
                .toList();
        return new MemoryLists(
                memory.rows().stream().filter(row -> !isGone(row, story)).toList(),
                memory.retired().stream()
                        .filter(row -> leftAt(row) == memory.step() && !isGone(row, story))
                        .toList(),
                all.stream().filter(row -> isFact(row, story) && isStale(row)).toList(),
                all.stream().filter(row -> isFact(row, story) && !isStale(row)).toList(),
                all.stream().filter(row -> !isFact(row, story)).toList());
    }

    public int factCount() {
        return stale.size() + facts.size();
    }

    private static boolean isFact(MemoryRow row, RememberedStory story) {
        return !(row.reason() instanceof MemoryReason.Retired) && !isGone(row, story);
    }

    static boolean isStale(MemoryRow row) {
        return row.doubt() == MemoryRow.Doubt.SOURCE_CHANGED && row.origin() == MemoryRow.Origin.TEXT;
    }

    /// A copy whose whole passage was taken out of the text, as by an undo of its take.
    private static boolean isGone(MemoryRow row, RememberedStory story) {
        return row.origin() == MemoryRow.Origin.TEXT && !row.locked() && !story.hasPassage(row);
    }

    private static int leftAt(MemoryRow row) {
        return row.reason() instanceof MemoryReason.Outdone outdone ? row.lastTouched() + outdone.steps() : -1;
    }
}
