package longhand.ui.page;

/// A range of columns in one paragraph.
///
/// @param to exclusive
public record Mark(int from, int to) {

    public Mark {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a mark must not run backwards: " + from + " to " + to);
        }
    }
}
