package longhand.ui.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        Predicate<MemoryRow> standing = standing(story);
        List<MemoryRow> all = Stream.concat(memory.retired().stream(), memory.rows().stream())
                .sorted(Comparator.comparingLong(MemoryRow::id).reversed())
                .toList();
        return new MemoryLists(
                memory.rows().stream().filter(row -> !isGone(row, standing)).toList(),
                memory.retired().stream()
                        .filter(row -> leftAt(row) == memory.step() && !isGone(row, standing))
                        .toList(),
                all.stream()
                        .filter(row -> isFact(row, standing) && isStale(row))
                        .toList(),
                all.stream()
                        .filter(row -> isFact(row, standing) && !isStale(row))
                        .toList(),
                all.stream().filter(row -> !isFact(row, standing)).toList());
    }

    public int factCount() {
        return stale.size() + facts.size();
    }

    private static boolean isFact(MemoryRow row, Predicate<MemoryRow> standing) {
        return !(row.reason() instanceof MemoryReason.Retired) && !isGone(row, standing);
    }

    static boolean isStale(MemoryRow row) {
        return row.doubt() == MemoryRow.Doubt.SOURCE_CHANGED && row.origin() == MemoryRow.Origin.TEXT;
    }

    /// A copy stands as long as its passage does, or its own words do elsewhere.
    private static Predicate<MemoryRow> standing(RememberedStory story) {
        Set<Integer> steps = story.standing();
        return row -> steps.contains(row.source().step())
                || story.footnote(row).filter(note -> note.now().isEmpty()).isPresent();
    }

    /// A copy whose whole passage was taken out of the text, as by an undo of its take.
    private static boolean isGone(MemoryRow row, Predicate<MemoryRow> standing) {
        return row.origin() == MemoryRow.Origin.TEXT && !row.locked() && !standing.test(row);
    }

    private static int leftAt(MemoryRow row) {
        return row.reason() instanceof MemoryReason.Outdone outdone ? row.lastTouched() + outdone.steps() : -1;
    }
}
