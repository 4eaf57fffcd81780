package longhand.ui.page;

import java.util.Optional;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;

/// Curly quotes and dashes while typing. Each is an edit of its own, so that one undo brings back what
/// was typed.
final class SmartTyping {

    /// Not the long dash: after it a speech that was cut short ends more often than another begins.
    private static final String OPENERS = "([{\u2013\u201C\u2018";

    private SmartTyping() {}

    /// What should stand in the place of something just typed.
    ///
    /// @param eaten characters before the caret that it replaces
    record Better(String text, int eaten) {}

    /// @param before the scene before the key
    /// @param at     where `typed` was inserted
    static Optional<Better> of(SceneText before, int at, String typed) {
        Place place = before.place(at);
        String text = before.paragraphs().get(place.paragraph()).text();
        char left = place.column() == 0 ? ' ' : text.charAt(place.column() - 1);
        return switch (typed) {
            case "\"" -> Optional.of(new Better(opens(left) ? "\u201C" : "\u201D", 1));
            case "'" -> Optional.of(new Better(opens(left) ? "\u2018" : "\u2019", 1));
            case "-" -> left == '-' ? Optional.of(new Better("\u2014", 2)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean opens(char left) {
        return Character.isWhitespace(left) || left == '\u00A0' || OPENERS.indexOf(left) >= 0;
    }
}
