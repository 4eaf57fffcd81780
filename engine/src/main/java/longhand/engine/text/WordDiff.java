package longhand.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What differs between two texts, word by word: the longest common row of words, marks and blanks stays,
/// all else was lost on one side and is new on the other. For texts of a paragraph or two: time and room
/// grow with the product of their words. Immutable.
///
/// @param lost of the first text, in its order
/// @param gained of the second text, in its order
public record WordDiff(List<Piece> lost, List<Piece> gained) {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019\\-\u2010\u2011][\\p{L}\\p{M}\\p{N}]+)*|\\s+|.");

    /// @param text    of one of the two, in one piece
    /// @param differs whether the other one does not have it
    public record Piece(String text, boolean differs) {}

    public WordDiff {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    public static WordDiff of(String first, String second) {
        List<String> from = tokens(first);
        List<String> to = tokens(second);
        int[][] common = common(from, to);
        Pieces lost = new Pieces();
        Pieces gained = new Pieces();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                lost.add(from.get(i++), false);
                gained.add(to.get(j++), false);
            } else if (j == to.size() || i < from.size() && common[i + 1][j] >= common[i][j + 1]) {
                lost.add(from.get(i++), true);
            } else {
                gained.add(to.get(j++), true);
            }
        }
        return new WordDiff(lost.all, gained.all);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Letters of the longest common row behind each pair of places: words weigh more than blanks.
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + from.get(i).length()
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();

        private void add(String token, boolean differs) {
            if (!all.isEmpty() && all.getLast().differs() == differs) {
                all.set(all.size() - 1, new Piece(all.getLast().text() + token, differs));
            } else {
                all.add(new Piece(token, differs));
            }
        }
    }
}
