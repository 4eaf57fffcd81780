package longhand.engine.recurrence;

import java.util.List;
import longhand.engine.api.MemoryRow;
import longhand.engine.text.WordCounter;

/// How much the short-term memory holds.
///
/// @param rows  at most so many, at least 1
/// @param words of all rows together, at most so many, at least 1
public record MemoryLimits(int rows, int words) {

    /// The sizes that RecurrentGPT was published with.
    public static final MemoryLimits PUBLISHED = new MemoryLimits(20, 500);

    public MemoryLimits {
        if (rows < 1 || words < 1) {
            throw new IllegalArgumentException("a memory needs room for a row and a word: " + rows + ", " + words);
        }
    }

    boolean hold(List<MemoryRow> memory) {
        return memory.size() <= rows
                && memory.stream()
                                .mapToInt(row -> WordCounter.count(row.text()))
                                .sum()
                        <= words;
    }
}
