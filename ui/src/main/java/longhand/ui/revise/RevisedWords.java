package longhand.ui.revise;

import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionWish;

/// Words that the writer takes, and the characters that they stand for. What both sides begin and end
/// with is left alone, so that only words that are new become the model's.
///
/// @param from     position of the first character that goes
/// @param to       position behind the last one; `from` = nothing goes
/// @param text     what comes; may be empty
/// @param proposal that they come from
/// @param wish     that it answers
public record RevisedWords(int from, int to, String text, Proposal proposal, RevisionWish wish) {

    /// @param at       position of the old text in the scene
    /// @param old      that goes
    /// @param fresh    that comes
    static RevisedWords of(int at, String old, String fresh, Proposal proposal, RevisionWish wish) {
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
        while (end > 0 && !(isParted(old, old.length() - end) && isParted(fresh, fresh.length() - end))) {
            end--;
        }
        return new RevisedWords(
                at + begin, at + old.length() - end, fresh.substring(begin, fresh.length() - end), proposal, wish);
    }

    /// Whether a word may begin or end there, also at an end of the text.
    private static boolean isEdge(String text, int at) {
        return at == 0 || at == text.length() || isParted(text, at);
    }

    /// Whether a word may begin or end there.
    private static boolean isParted(String text, int at) {
        return isBlank(text, at) || at > 0 && isBlank(text, at - 1);
    }

    private static boolean isBlank(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    /// Whether some of the words are the model's.
    public boolean isOfModel() {
        return proposal.source() == Proposal.Source.MODEL && !text.isBlank();
    }
}
