package longhand.ui.poem;

import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Origin;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;

/// What of a line goes and what comes where it is mended. Words at both ends that stay are left alone, so that only new
/// ones become the model's. Immutable.
///
/// @param from position of the first character that goes
/// @param to   behind the last one; `from` = nothing goes
/// @param text that comes; may be empty
public record MendedLine(int from, int to, String text) {

    /// @param at    position of the line in the scene
    /// @param old   how it reads
    /// @param fresh how it is to read
    public static MendedLine of(int at, String old, String fresh) {
        int most = Math.min(old.length(), fresh.length());
        int begin = 0;
        while (begin < most && old.charAt(begin) == fresh.charAt(begin)) {
            begin++;
        }
        while (begin > 0 && !(isEdge(old, begin) && isEdge(fresh, begin))) {
            begin--;
        }
        int end = 0;
        while (end < most - begin && old.charAt(old.length() - 1 - end) == fresh.charAt(fresh.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && !(isEdge(old, old.length() - end) && isEdge(fresh, fresh.length() - end))) {
            end--;
        }
        return new MendedLine(at + begin, at + old.length() - end, fresh.substring(begin, fresh.length() - end));
    }

    /// Whether a word may begin or end there.
    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at))
                || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /// As one undo step; the caret stands behind what came.
    public void put(Manuscript manuscript) {
        CharacterStyle model = CharacterStyle.TYPED.withOrigin(Origin.MODEL);
        manuscript.closeStep();
        manuscript.edit(from, to, Slice.of(text, model), Selection.at(from + text.length()));
        manuscript.closeStep();
    }
}
