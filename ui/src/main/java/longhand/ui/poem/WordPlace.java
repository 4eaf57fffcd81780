package longhand.ui.poem;

import java.util.Locale;
import longhand.engine.text.Words;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;

/// The word at the caret, and where it stands in the scene. Immutable.
///
/// @param word empty if the caret touches none
/// @param from position of its first character; that of the caret if there is none
/// @param to   behind its last one
public record WordPlace(String word, int from, int to) {

    /// The word that the caret touches.
    public static WordPlace at(SceneText text, int caret) {
        Place place = text.place(Math.min(caret, text.length()));
        int start = text.start(place.paragraph());
        for (Words.Word word : Words.of(text.paragraphs().get(place.paragraph()).text())) {
            int end = word.start() + word.text().length();
            if (word.start() <= place.column() && place.column() <= end) {
                return new WordPlace(word.text(), start + word.start(), start + end);
            }
        }
        return new WordPlace("", caret, caret);
    }

    /// Puts another word in its place, or behind what stands ahead of the caret, as one undo step.
    public void put(String fresh, Manuscript manuscript) {
        SceneText text = manuscript.text();
        boolean lead = word.isEmpty()
                && from > 0
                && !Character.isWhitespace(text.text(from - 1, from).charAt(0));
        String written = (lead ? " " : "") + (isCapital() ? capital(fresh) : fresh);
        manuscript.closeStep();
        manuscript.edit(from, to, Slice.of(written, CharacterStyle.TYPED), Selection.at(from + written.length()));
        manuscript.closeStep();
    }

    private boolean isCapital() {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
