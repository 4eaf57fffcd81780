package longhand.engine.api;

import java.util.List;

/// What a model is told of a memory before it goes on with a page. Immutable.
///
/// @param text stands before the page, with the blank line that parts them; empty if nothing is told
/// @param rows that it holds, in their order
public record ToldMemory(String text, List<MemoryRow> rows) {

    public static final ToldMemory NOTHING = new ToldMemory("", List.of());

    public ToldMemory {
        rows = List.copyOf(rows);
    }
}
