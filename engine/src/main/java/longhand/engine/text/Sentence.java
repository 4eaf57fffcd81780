package longhand.engine.text;

/// One sentence of a text, word for word.
///
/// @param index counted from 0
/// @param start where it begins in the text, in chars
/// @param text  as it stands there, without the white space around it
public record Sentence(int index, int start, String text) {

    /// Where it ends in the text (exclusive).
    public int end() {
        return start + text.length();
    }
}
