package longhand.engine.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How much a text repeats itself: the two figures by which loops are told. Pure functions of the words
/// of a text, by [WordCounter], without regard to case.
///
/// @param words       how many there are
/// @param distinct3   different groups of three words per group of three words; 1 for a shorter text
/// @param longestRun  words of the longest run that occurs twice; 0 if no word does
public record Repetition(int words, double distinct3, int longestRun) {

    /// Below this share of distinct groups a text is degenerate.
    public static final double LEAST_DISTINCT = 0.80;

    /// A text with a run of so many words that occurs twice is degenerate.
    public static final int DEGENERATE_RUN = 12;

    /// Where runs that come again are no longer told apart by their length.
    private static final int MOST_RUN = 2 * DEGENERATE_RUN;

    public static Repetition of(CharSequence text) {
        int[] words = words(text, new HashMap<>());
        return new Repetition(words.length, distinct3(words), longestRun(words));
    }

    /// Words of the longest run with which `added` says again what stands before its end, in itself or in `before`.
    public static int runAgain(CharSequence before, CharSequence added) {
        Map<String, Integer> known = new HashMap<>();
        Echoes echoes = new Echoes();
        for (int word : words(before, known)) {
            echoes.add(word, false);
        }
        int longest = 0;
        for (int word : words(added, known)) {
            echoes.add(word, false);
            longest = Math.max(longest, echoes.longestMatch(MOST_RUN));
        }
        return longest;
    }

    /// Whether the text loops, as `small-models` research defines it.
    public boolean isDegenerate() {
        return distinct3 < LEAST_DISTINCT || longestRun >= DEGENERATE_RUN;
    }

    /// The words as numbers; equal words get equal ones.
    ///
    /// @param known grows by what is new
    public static int[] words(CharSequence text, Map<String, Integer> known) {
        int[] words = new int[WordCounter.count(text)];
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            int start = WordCounter.nextStart(text, at);
            at = WordCounter.end(text, start);
            String word = text.subSequence(start, at).toString().toLowerCase(Locale.ROOT);
            words[i] = known.computeIfAbsent(word, _ -> known.size());
        }
        return words;
    }

    private record Group(int first, int second, int third) {}

    private static double distinct3(int[] words) {
        int groups = words.length - 2;
        if (groups < 1) {
            return 1;
        }
        Set<Group> distinct = new HashSet<>();
        for (int i = 0; i < groups; i++) {
            distinct.add(new Group(words[i], words[i + 1], words[i + 2]));
        }
        return (double) distinct.size() / groups;
    }

    /// For each word, how long a run that ends there has ended before: one more than what the word
    /// before it had, where the same word stood before. Looks only at places of the same word.
    private static int longestRun(int[] words) {
        Echoes echoes = new Echoes();
        int[] runs = new int[words.length];
        int[] earlier = new int[words.length];
        int longest = 0;
        for (int i = 0; i < words.length; i++) {
            echoes.add(words[i], false);
            int[] now = earlier;
            for (int place = echoes.before(i); place >= 0; place = echoes.before(place)) {
                now[place] = place == 0 || words[place - 1] != words[i - 1] ? 1 : runs[place - 1] + 1;
                longest = Math.max(longest, now[place]);
            }
            earlier = runs;
            runs = now;
        }
        return longest;
    }
}
