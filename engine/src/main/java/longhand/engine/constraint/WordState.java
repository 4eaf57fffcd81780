package longhand.engine.constraint;

import java.util.BitSet;

/// Where a text stands in a rule about words. Immutable, thread-safe; equal if the same words may follow in the same
/// way.
public interface WordState {

    /// The words that may come next, by their numbers in the lexicon. Not to be changed.
    BitSet words();

    /// Behind one more word, one of [#words].
    WordState after(int word);

    /// Whether the text may end here.
    boolean mayStop();

    /// A state with the same masks: one that differs only behind more words than a token can hold. Masks are kept by
    /// it.
    default WordState alike() {
        return this;
    }
}
