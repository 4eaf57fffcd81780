package longhand.memory.api;

/// Names an item of the binder for the whole life of its project.
///
/// @param value 1 or more
public record ItemId(long value) {

    public ItemId {
        if (value < 1) {
            throw new IllegalArgumentException("an item's id is at least 1: " + value);
        }
    }
}
