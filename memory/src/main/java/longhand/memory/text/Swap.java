package longhand.memory.text;

import java.util.Optional;

/// Two consecutive edits in the other order, with the same outcome.
///
/// @param first   the one that was made second
/// @param second  the one that was made first
record Swap(Edit first, Edit second) {

    /// @return empty if `then` touches what `now` has inserted or straddles what it has removed
    static Optional<Swap> of(Edit now, Edit then) {
        int nowEnd = now.at() + now.inserted().length();
        int thenEnd = then.at() + then.removed().length();
        if (then.at() >= nowEnd) {
            return Optional.of(new Swap(moved(then, -growth(now)), now));
        }
        if (thenEnd <= now.at()) {
            return Optional.of(new Swap(then, moved(now, growth(then))));
        }
        return Optional.empty();
    }

    private static int growth(Edit edit) {
        return edit.inserted().length() - edit.removed().length();
    }

    private static Edit moved(Edit edit, int by) {
        return new Edit(edit.at() + by, edit.removed(), edit.inserted());
    }
}
