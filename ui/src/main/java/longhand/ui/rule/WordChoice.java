package longhand.ui.rule;

import longhand.engine.text.CaretWord;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;

/// The place of a word that is chosen at the caret: what of it is there already, ahead of the caret and behind.
/// Immutable.
///
/// @param before the text up to the word that is begun
/// @param word   that is begun, and whether a blank is lacking ahead of it
/// @param from   position of its first character
/// @param to     behind its last one
public record WordChoice(String before, CaretWord word, int from, int to) {

    /// More of a scene is not read for a word.
    private static final int ENOUGH = 8_000;

    public static WordChoice at(SceneText text, int caret) {
        String ahead = text.text(Math.max(0, caret - ENOUGH), caret);
        CaretWord word = CaretWord.of(ahead);
        int begun = word.beginning().length();
        int end = caret;
        while (begun > 0
                && end < text.length()
                && Character.isLetter(text.text(end, end + 1).charAt(0))) {
            end++;
        }
        return new WordChoice(ahead.substring(0, ahead.length() - begun), word, caret - begun, end);
    }

    /// The text as if the word were begun like this.
    String begun(String letters) {
        return before + (word.lacking() && !letters.isEmpty() ? " " : "") + letters;
    }

    /// Puts a word there as the writer's own, as one undo step; at the end of a paragraph with a blank for the next
    /// one.
    public void put(String chosen, Manuscript manuscript) {
        SceneText text = manuscript.text();
        boolean last = to == text.length() || text.text(to, to + 1).equals("\n");
        String written = (word.lacking() ? " " : "") + chosen + (last ? " " : "");
        manuscript.closeStep();
        manuscript.edit(from, to, Slice.of(written, CharacterStyle.TYPED), Selection.at(from + written.length()));
        manuscript.closeStep();
    }
}
