package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// Where a text stands in a rule about all of its words together. It knows how many words have to follow and how many
/// can, so that rules which hold together leave each other room: eight words and two needed ones.
interface RowState extends WordState {

    /// No limit.
    int ENDLESS = Integer.MAX_VALUE;

    /// How many words have to follow before the text may end.
    int least();

    /// How many words can follow; [#ENDLESS] if as many as one likes.
    default int most() {
        return ENDLESS;
    }

    /// The words that come next if no more than [#least] words follow. Not to be changed.
    default BitSet urgent() {
        return words();
    }

    /// The words behind which `more` others can still follow. Not to be changed.
    default BitSet leaving(int more) {
        return words();
    }

    @Override
    default boolean mayStop() {
        return least() == 0;
    }
}
