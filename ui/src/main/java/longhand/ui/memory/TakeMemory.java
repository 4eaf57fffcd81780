package longhand.ui.memory;

import java.util.List;
import java.util.Map;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.ToldMemory;

/// What of the memory a take reads, and what it does not. Immutable.
///
/// @param told    stands before the page
/// @param leftOut rows that are not told, by the reason
public record TakeMemory(ToldMemory told, Map<Why, List<MemoryRow>> leftOut) {

    public static final TakeMemory NOTHING = new TakeMemory(ToldMemory.NOTHING, Map.of());

    /// Why a row is not told.
    public enum Why {
        /// It stands on the page that the take reads.
        ON_PAGE,
        /// It comes later in the story than the caret.
        LATER,
        /// Its source no longer says it.
        STALE,
        /// Others came first.
        NO_ROOM
    }

    public TakeMemory {
        leftOut = Map.copyOf(leftOut);
    }
}
