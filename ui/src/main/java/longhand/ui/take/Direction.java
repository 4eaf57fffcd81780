package longhand.ui.take;

/// Where a take goes. Immutable.
///
/// @param what    happens next, in a line; empty = whatever comes
/// @param setting who is there, where and when; empty = not said
record Direction(String what, String setting) {

    /// Wherever it likes.
    static final Direction NONE = new Direction("", "");

    static Direction of(String what) {
        return new Direction(what, "");
    }

    boolean isEmpty() {
        return what.isEmpty();
    }
}
