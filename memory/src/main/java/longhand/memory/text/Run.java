package longhand.memory.text;

import java.util.Objects;

/// A piece of one paragraph in one style.
///
/// @param text  no line break in it
public record Run(String text, CharacterStyle style) {

    public Run {
        Objects.requireNonNull(style, "style");
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a run holds no line break, this one is " + text.length() + " long");
        }
    }
}
