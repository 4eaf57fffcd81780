package longhand.engine.api;

import java.util.List;

/// What is remembered of a story after some steps. Immutable; engine and window hand it to and fro.
///
/// @param step      paragraphs seen, 0 = none
/// @param nextId    the id of the next row
/// @param rows      the short-term memory, oldest first
/// @param retired   the rows that left it, oldest first; nothing is ever deleted
/// @param names     the names seen so far, in small letters
public record StoryMemory(int step, long nextId, List<MemoryRow> rows, List<MemoryRow> retired, List<String> names) {

    public static final StoryMemory EMPTY = new StoryMemory(0, 1, List.of(), List.of(), List.of());

    public StoryMemory {
        rows = List.copyOf(rows);
        retired = List.copyOf(retired);
        names = List.copyOf(names);
        if (step < 0) {
            throw new IllegalArgumentException("step must not be negative: " + step);
        }
    }
}
