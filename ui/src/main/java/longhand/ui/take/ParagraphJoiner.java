package longhand.ui.take;

/// Turns what a model writes into paragraphs of the page. A model parts paragraphs by blank lines and
/// likes to end on one; the page knows no empty paragraphs between two others. So line breaks are held
/// back until a word follows, and then one of them is written.
///
/// One for each take; confined to the thread of its listener.
final class ParagraphJoiner {

    private boolean atLineStart;
    private boolean breakDue;

    /// @param before the text before the take; after a line break the take begins without one
    /// @param parted whether the model has been shown a blank line behind that text
    ParagraphJoiner(String before, boolean parted) {
        atLineStart = before.isEmpty() || before.endsWith("\n");
        breakDue = parted && !atLineStart;
    }

    /// What is to be written now; may be empty.
    String add(String piece) {
        StringBuilder text = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i), text);
        }
        return text.toString();
    }

    private void add(char character, StringBuilder text) {
        if (character == '\n' || character == '\r') {
            breakDue = !atLineStart;
        } else if (character == ' ' && (breakDue || atLineStart)) {
            return; // an indent of the model's own
        } else {
            if (breakDue) {
                text.append('\n');
                breakDue = false;
            }
            text.append(character);
            atLineStart = false;
        }
    }
}
