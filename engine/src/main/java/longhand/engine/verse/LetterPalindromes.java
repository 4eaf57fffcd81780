package longhand.engine.verse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Draws lines whose letters are the same from behind. Words are put at both ends in turn, always at the one that lacks
/// letters of the other; what is lacking at last has to be a palindrome itself. Common words come more often.
/// Immutable, thread-safe.
final class LetterPalindromes {

    /// How often a word is drawn that is there already.
    private static final int REDRAWN = 5;

    /// A word of so few letters may come again.
    private static final int LITTLE = 1;

    /// How much less the share of a word counts than by itself: otherwise nearly all lines were made of twenty words.
    private static final double FLATTENED = 0.6;

    private final VerseWords words;

    /// The words by their letters, and by their letters from behind.
    private final Spellings forward;

    private final Spellings backward;

    LetterPalindromes(VerseWords words) {
        this.words = words;
        Map<String, Integer> spelled = new HashMap<>();
        Map<String, Integer> turned = new HashMap<>();
        for (int word = 0; word < words.size(); word++) {
            String text = words.text(word);
            if (isSpelled(text)) {
                spelled.put(text, word);
                turned.put(reversed(text), word);
            }
        }
        forward = new Spellings(spelled, this::weight);
        backward = new Spellings(turned, this::weight);
    }

    private double weight(int word) {
        return Math.pow(words.share(word), FLATTENED);
    }

    private static boolean isSpelled(String text) {
        return text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') && (text.length() > 1 || isWord(text));
    }

    private static boolean isWord(String letter) {
        return letter.equals("a") || letter.equals("i");
    }

    /// A line under way.
    ///
    /// @param left    words from its beginning on
    /// @param right   words from its end on
    /// @param lacking letters that one side has and the other not, in the order in which they are lacking
    /// @param byRight which side lacks them
    private record Open(List<Integer> left, List<Integer> right, String lacking, boolean byRight) {

        int size() {
            return left.size() + right.size();
        }

        boolean has(int word) {
            return left.contains(word) || right.contains(word);
        }

        boolean isClosed() {
            return lacking.contentEquals(new StringBuilder(lacking).reverse());
        }

        List<Integer> line() {
            List<Integer> line = new ArrayList<>(left);
            right.reversed().forEach(line::add);
            return line;
        }
    }

    /// One line by chance; empty if it came to nothing.
    ///
    /// @param least words, 1 or more
    /// @param most  words
    Optional<List<Integer>> draw(int least, int most, RandomGenerator random) {
        Open open = new Open(List.of(), List.of(), "", false);
        while (open.size() < most) {
            int word = next(open, random);
            if (word == Spellings.NONE) {
                return Optional.empty();
            }
            open = with(open, word);
            if (open.size() >= least && open.isClosed()) {
                return Optional.of(open.line());
            }
        }
        return Optional.empty();
    }

    private int next(Open open, RandomGenerator random) {
        for (int i = 0; i < REDRAWN; i++) {
            int word = (open.byRight ? backward : forward).draw(open.lacking, random);
            if (word == Spellings.NONE || !open.has(word) || words.text(word).length() == LITTLE) {
                return word;
            }
        }
        return Spellings.NONE;
    }

    private Open with(Open open, int word) {
        String text = open.byRight ? reversed(words.text(word)) : words.text(word);
        List<Integer> left = open.byRight ? open.left : and(open.left, word);
        List<Integer> right = open.byRight ? and(open.right, word) : open.right;
        boolean turns = text.length() > open.lacking.length();
        return turns
                ? new Open(left, right, text.substring(open.lacking.length()), !open.byRight)
                : new Open(left, right, open.lacking.substring(text.length()), open.byRight);
    }

    private static List<Integer> and(List<Integer> some, int word) {
        return Manners.and(some, word);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /// Lines by chance, each of them once.
    ///
    /// @param tries how often one is begun, at most
    List<List<Integer>> draw(int count, int least, int most, int tries, RandomGenerator random) {
        Set<List<Integer>> lines = new LinkedHashSet<>();
        for (int i = 0; i < tries && lines.size() < count; i++) {
            draw(least, most, random).ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }
}
