package longhand.memory.text;

/// What is chosen in a scene, in characters of the scene.
///
/// @param anchor  where the choosing began
/// @param caret   where it ended; equal to `anchor` if nothing is chosen
public record Selection(int anchor, int caret) {

    public static final Selection START = at(0);

    public Selection {
        if (anchor < 0 || caret < 0) {
            throw new IllegalArgumentException("a selection must not be negative: " + anchor + " to " + caret);
        }
    }

    /// A caret and nothing chosen.
    public static Selection at(int caret) {
        return new Selection(caret, caret);
    }

    public int from() {
        return Math.min(anchor, caret);
    }

    public int to() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    /// The same after an edit by another hand.
    public Selection through(Edit edit) {
        return new Selection(edit.map(anchor, false), edit.map(caret, false));
    }

    /// The nearest selection inside a scene of `length` characters.
    public Selection within(int length) {
        return new Selection(Math.min(anchor, length), Math.min(caret, length));
    }
}
