package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longhand.engine.api.MemoryRow;
import longhand.engine.text.WordCounter;

/// Chooses rows of a memory that fit into a number of words: those that the writer holds first, then the
/// newest. A memory full of the writer's rows can be larger than its limits; a prompt cannot.
///
/// @param words  at most
/// @param enough words behind which only rows of the writer come in
record RowChoice(int words, int enough) {

    /// The chosen ones in their old order.
    List<MemoryRow> of(List<MemoryRow> rows) {
        List<MemoryRow> byWorth = new ArrayList<>(rows.reversed());
        byWorth.sort(Comparator.comparing(row -> !row.isHeld()));
        Set<Long> chosen = new HashSet<>();
        int used = 0;
        for (MemoryRow row : byWorth) {
            int cost = cost(row.text());
            if (used + cost <= (row.isHeld() ? words : Math.min(words, enough))) {
                used += cost;
                chosen.add(row.id());
            }
        }
        return rows.stream().filter(row -> chosen.contains(row.id())).toList();
    }

    private static int cost(String text) {
        int asLong = (text.length() + Capped.CHARACTERS_PER_WORD - 1) / Capped.CHARACTERS_PER_WORD;
        return Math.max(WordCounter.count(text), asLong);
    }
}
