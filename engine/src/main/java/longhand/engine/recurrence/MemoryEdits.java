package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.MemoryRow.Doubt;
import longhand.engine.api.StoryMemory;
import longhand.engine.text.SameWords;

/// What the writer does to a memory by hand. Pure functions; each throws [IllegalArgumentException] if
/// there is no such row.
public final class MemoryEdits {

    private MemoryEdits() {}

    /// Any of the changes below.
    public static StoryMemory changed(StoryMemory memory, MemoryChange change) {
        return switch (change) {
            case MemoryChange.Add(var text) -> add(memory, text);
            case MemoryChange.Edit(var id, var text) -> edit(inMind(memory, id), id, text);
            case MemoryChange.Lock(var id, var locked) -> lock(inMind(memory, id), id, locked);
            case MemoryChange.Keep(var id) -> keep(inMind(memory, id), id);
            case MemoryChange.Renew(var id, var text, var sentence) -> renew(inMind(memory, id), id, text, sentence);
            case MemoryChange.Retire(var id) -> retire(memory, id);
            case MemoryChange.Recall(var id) -> recall(memory, id);
        };
    }

    /// What the writer touches comes back into the short-term memory first.
    private static StoryMemory inMind(StoryMemory memory, long id) {
        return isIn(memory.retired(), id)
                ? bringBack(memory, id, row -> row.because(new MemoryReason.Spare()))
                : memory;
    }

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

    /// Says that a doubted row is still true. Of a row whose source has changed the writer is the source now.
    static StoryMemory keep(StoryMemory memory, long id) {
        return change(
                memory,
                id,
                row -> row.doubt() == Doubt.SOURCE_CHANGED ? row.edited(row.text()) : row.doubted(Doubt.NONE));
    }

    /// Copies what the source says now.
    static StoryMemory renew(StoryMemory memory, long id, String text, int sentence) {
        return change(memory, id, row -> row.renewed(text, sentence));
    }

    /// Takes a row out, locked or not, wherever it is.
    public static StoryMemory retire(StoryMemory memory, long id) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        List<MemoryRow> retired = new ArrayList<>(memory.retired());
        MemoryRow row = take(isIn(rows, id) ? rows : retired, id);
        retired.add(row.because(new MemoryReason.Retired()));
        return new StoryMemory(memory.step(), memory.nextId(), rows, retired, memory.names());
    }

    /// Brings a retired row back, and holds it.
    public static StoryMemory recall(StoryMemory memory, long id) {
        return bringBack(memory, id, row -> row.locked(true).because(new MemoryReason.Locked()));
    }

    private static StoryMemory bringBack(StoryMemory memory, long id, UnaryOperator<MemoryRow> change) {
        List<MemoryRow> rows = new ArrayList<>(memory.rows());
        List<MemoryRow> retired = new ArrayList<>(memory.retired());
        rows.add(change.apply(take(retired, id)));
        return new StoryMemory(memory.step(), memory.nextId(), rows, retired, memory.names());
    }

    /// Tells what a paragraph says now: copies whose words it no longer holds are doubted, and no longer if it
    /// holds them again.
    ///
    /// @param step      of the paragraph
    /// @param paragraph as it is now
    public static StoryMemory sourceChanged(StoryMemory memory, int step, String paragraph) {
        return sourceChanged(memory, step, SameWords.of(paragraph)::hold);
    }

    /// As [#sourceChanged(StoryMemory, int, String)].
    ///
    /// @param says whether the text still says a sentence
    public static StoryMemory sourceChanged(StoryMemory memory, int step, Predicate<String> says) {
        UnaryOperator<MemoryRow> checked = row -> isCopyOf(row, step) ? checked(row, says) : row;
        List<MemoryRow> rows = memory.rows().stream().map(checked).toList();
        List<MemoryRow> retired = memory.retired().stream().map(checked).toList();
        return new StoryMemory(memory.step(), memory.nextId(), rows, retired, memory.names());
    }

    private static MemoryRow checked(MemoryRow row, Predicate<String> says) {
        boolean holds = says.test(row.text());
        boolean doubted = row.doubt() == Doubt.SOURCE_CHANGED;
        return holds == doubted ? row.doubted(holds ? Doubt.NONE : Doubt.SOURCE_CHANGED) : row;
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

    private static boolean isIn(List<MemoryRow> rows, long id) {
        return rows.stream().anyMatch(row -> row.id() == id);
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
