package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.MemoryRow.Doubt;
import longhand.engine.api.StoryMemory;

/// What the writer does to a memory by hand. Pure functions; each throws [IllegalArgumentException] if
/// there is no such row.
public final class MemoryEdits {

    private MemoryEdits() {}

    /// Adds a row of the writer's own.
    public static StoryMemory add(StoryMemory memory, String text) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        rows.add(MemoryRow.written(memory.nextId(), text, memory.step()));
        return new StoryMemory(memory.step(), memory.nextId() + 1, rows, memory.retired(), memory.names());
    }

    /// Puts other words into a row, which makes it the writer's.
    public static StoryMemory edit(StoryMemory memory, long id, String text) {
        return change(memory, id, row -> row.edited(text));
    }

    public static StoryMemory lock(StoryMemory memory, long id, boolean locked) {
        return change(memory, id, row -> row.locked(locked));
    }

    /// Says that a doubted row is still true.
    public static StoryMemory confirm(StoryMemory memory, long id) {
        return change(memory, id, row -> row.doubted(Doubt.NONE));
    }

    /// Takes a row out of the short-term memory, locked or not.
    public static StoryMemory retire(StoryMemory memory, long id) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        List<MemoryRow> retired = new ArrayList<>(memory.retired());
        retired.add(take(rows, id).because(new MemoryReason.Retired()));
        return new StoryMemory(memory.step(), memory.nextId(), rows, retired, memory.names());
    }

    /// Brings a retired row back, and holds it.
    public static StoryMemory recall(StoryMemory memory, long id) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        List<MemoryRow> retired = new ArrayList<>(memory.retired());
        rows.add(take(retired, id).locked(true).because(new MemoryReason.Locked()));
        return new StoryMemory(memory.step(), memory.nextId(), rows, retired, memory.names());
    }

    /// Tells that a paragraph was edited: rows that it no longer holds are doubted, the others keep
    /// their place.
    ///
    /// @param step      of the paragraph
    /// @param paragraph as it is now
    public static StoryMemory sourceChanged(StoryMemory memory, int step, String paragraph) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        rows.replaceAll(row ->
                isCopyOf(row, step) && !paragraph.contains(row.text()) ? row.doubted(Doubt.SOURCE_CHANGED) : row);
        return new StoryMemory(memory.step(), memory.nextId(), rows, memory.retired(), memory.names());
    }

    private static boolean isCopyOf(MemoryRow row, int step) {
        return row.origin() == MemoryRow.Origin.TEXT && row.source().step() == step;
    }

    private static StoryMemory change(StoryMemory memory, long id, UnaryOperator<MemoryRow> change) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        int at = indexOf(rows, id);
        rows.set(at, change.apply(rows.get(at)));
        return new StoryMemory(memory.step(), memory.nextId(), rows, memory.retired(), memory.names());
    }

    private static MemoryRow take(List<MemoryRow> rows, long id) {
        return rows.remove(indexOf(rows, id));
    }

    private static int indexOf(List<MemoryRow> rows, long id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == id) {
                return i;
            }
        }
        throw new IllegalArgumentException("no memory row here has the id " + id);
    }
}
