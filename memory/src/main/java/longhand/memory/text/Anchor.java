package longhand.memory.text;

/// A position that follows the text of one [Manuscript] through every edit.
///
/// Confined to the thread of its manuscript.
public final class Anchor {

    private final boolean after;
    private int position;

    Anchor(int position, boolean after) {
        this.position = position;
        this.after = after;
    }

    public int position() {
        return position;
    }

    void follow(Edit edit) {
        position = edit.map(position, after);
    }
}
