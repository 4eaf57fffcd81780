package longhand.memory.text;

/// Replaces what lies at one place of a scene by something else. Its inverse is an edit too.
///
/// @param at        position of the first character, in characters of the scene
/// @param removed   what lay there
/// @param inserted  what lies there afterwards
public record Edit(int at, Slice removed, Slice inserted) {

    public Edit {
        if (at < 0) {
            throw new IllegalArgumentException("at must not be negative: " + at);
        }
    }

    public Edit inverse() {
        return new Edit(at, inserted, removed);
    }

    /// Where a position is after this edit.
    ///
    /// @param after whether a position stays behind text that is inserted exactly there
    public int map(int position, boolean after) {
        int end = at + removed.length();
        if (position < at || position == at && !after) {
            return position;
        }
        if (position >= end) {
            return position + inserted.length() - removed.length();
        }
        return after ? at + inserted.length() : at;
    }
}
