package longhand.ui.shell;

import longhand.memory.api.Opening;
import longhand.memory.text.SceneText;

/// The last words of a scene as a sentence to be shown: the end of what was there before, and the end of
/// what was read back.
///
/// @param before    begins with an ellipsis where it is cut
/// @param recovered may be empty, when words were only deleted
record RecoveredText(String before, String recovered) {

    private static final int MOST_BEFORE = 48;
    private static final int MOST_RECOVERED = 90;
    private static final String CUT = "\u2026";

    static RecoveredText of(SceneText scene, Opening.LastWords last) {
        int to = Math.min(last.to(), scene.length());
        int from = Math.min(last.from(), to);
        String recovered = oneLine(scene.text(from, to));
        if (recovered.length() > MOST_RECOVERED) {
            return new RecoveredText("", CUT + tail(recovered, MOST_RECOVERED));
        }
        String before = oneLine(scene.text(0, from));
        boolean cut = before.length() > MOST_BEFORE;
        return new RecoveredText(cut ? CUT + tail(before, MOST_BEFORE) : before, recovered);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /// The last words that fit, whole ones if there are any.
    private static String tail(String text, int most) {
        String end = text.substring(text.length() - most);
        int space = end.indexOf(' ');
        return space < 0 || space == end.length() - 1 ? end : end.substring(space + 1);
    }
}
