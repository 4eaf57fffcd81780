package longhand.engine.rule;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import longhand.engine.constraint.WordState;
import org.jspecify.annotations.Nullable;

/// Some rules at once: the words that all of them let come, and that leave room for what each still needs.
///
/// @param words of all parts
record AllState(List<WordState> parts, BitSet words) implements WordState {

    static WordState of(List<WordState> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BitSet words = (BitSet) parts.getFirst().words().clone();
        parts.forEach(part -> words.and(part.words()));
        makeRoom(rows(parts).toList(), words);
        return new AllState(parts, words);
    }

    private static Stream<RowState> rows(List<WordState> parts) {
        return parts.stream().filter(RowState.class::isInstance).map(RowState.class::cast);
    }

    private static void makeRoom(List<RowState> rows, BitSet words) {
        int least = rows.stream().mapToInt(RowState::least).max().orElse(0);
        int most = rows.stream().mapToInt(RowState::most).min().orElse(RowState.ENDLESS);
        if (least > most) {
            words.clear();
        }
        if (least > 1) {
            rows.forEach(row -> words.and(row.leaving(least - 1)));
        }
        rows.stream().filter(row -> row.least() > 0 && row.least() == most).forEach(row -> words.and(row.urgent()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllState all && all.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public WordState after(int word) {
        List<WordState> next = parts.stream().map(part -> part.after(word)).toList();
        return next.equals(parts) ? this : of(next);
    }

    @Override
    public boolean mayStop() {
        return parts.stream().allMatch(WordState::mayStop);
    }

    /// The same words may come: only what lies far ahead differs.
    @Override
    public WordState alike() {
        List<WordState> near = parts.stream().map(WordState::alike).toList();
        return near.equals(parts) ? this : new AllState(near, words);
    }
}
