package longhand.engine.api;

/// A selection and the page around it.
///
/// @param before text before it, its paragraphs parted by line breaks; may be empty
/// @param text   the selection, with at least one word
/// @param after  text behind it; may be empty
public record Selected(String before, String text, String after) {

    public Selected {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is selected");
        }
    }
}
