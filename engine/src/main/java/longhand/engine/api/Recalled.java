package longhand.engine.api;

import java.util.List;

/// What a model is told of earlier paragraphs before it goes on with a page. Immutable.
///
/// @param text       stands before the page, with the blank line that parts them; empty if nothing is recalled
/// @param paragraphs indices of the paragraphs that it is from, in their order
public record Recalled(String text, List<Integer> paragraphs) {

    public static final Recalled NOTHING = new Recalled("", List.of());

    public Recalled {
        paragraphs = List.copyOf(paragraphs);
    }
}
