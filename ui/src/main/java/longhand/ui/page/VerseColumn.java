package longhand.ui.page;

/// Where the parts of a line of verse stand, in pixels from where its text begins; LOOK's verse column of 640 px.
/// Immutable.
///
/// @param text width of the text itself
record VerseColumn(double text) {

    /// From the left edge of the column to the text.
    static final double LEFT = 46;

    /// From the end of the text to the right edge of the column.
    static final double RIGHT = 132;

    /// Over each line, for the marks of its stresses.
    static final double ABOVE = 10;

    /// Height of a blank line between stanzas.
    static final double BREAK = 12;

    static final double NUMBER = -38;

    /// The text is so many sizes of the type wide.
    private static final double MEASURE = 462 / 18.0;

    /// @param pane   width of the page
    /// @param margin that it keeps free at each side at least
    /// @param size   of the type
    static VerseColumn of(double pane, double margin, double size) {
        double room = pane - 2 * margin - LEFT - RIGHT;
        return new VerseColumn(Math.floor(Math.clamp(room, 0, Math.rint(size * MEASURE))));
    }

    /// From the left edge of the column to its right one.
    double width() {
        return LEFT + text + RIGHT;
    }

    /// Middle of the syllables.
    double count() {
        return text + 18;
    }

    /// Middle of the rhyme letters.
    double rhyme() {
        return text + 70;
    }

    /// Left edge of the icon of a fault.
    double fault() {
        return text + 98;
    }
}
