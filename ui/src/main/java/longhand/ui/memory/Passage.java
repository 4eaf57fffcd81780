package longhand.ui.memory;

import longhand.memory.api.ItemId;

/// Text that the memory has read, where it stands now. Immutable.
///
/// @param step  at which it was read, counted from 1
/// @param scene that holds it
/// @param from  position of its first character
/// @param to    behind its last one; equal to `from` if it was taken out
/// @param take  number of the take that it is; 0 = none
public record Passage(int step, ItemId scene, int from, int to, long take) {

    public boolean isThere() {
        return to > from;
    }

    boolean touches(ItemId other, int start, int end) {
        return scene.equals(other) && isThere() && from < end && to > start;
    }
}
