package longhand.engine.recurrence;

import java.util.List;
import java.util.stream.Collectors;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.MemoryRow.Doubt;
import longhand.engine.api.StoryMemory;

/// Which rows of a memory a prompt has, and how they stand there. Pure functions.
final class TellingRows {

    private TellingRows() {}

    /// What stands on the page is left out, and so is what the writer took out of the text. Rows of the
    /// writer and locked ones come in first, then the newest.
    ///
    /// @param enough words behind which only rows of the writer come in
    static List<MemoryRow> of(StoryMemory memory, String page, int words, int enough) {
        List<MemoryRow> wanted = memory.rows().stream()
                .filter(row -> row.isHeld() || row.doubt() != Doubt.SOURCE_CHANGED)
                .filter(row -> !page.contains(row.text()))
                .toList();
        return new RowChoice(words, enough).of(wanted);
    }

    /// One row a line.
    static String lines(List<MemoryRow> rows) {
        return rows.stream()
                .map(row -> "- " + row.text().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }
}
