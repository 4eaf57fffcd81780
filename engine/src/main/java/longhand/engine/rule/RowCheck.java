package longhand.engine.rule;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import longhand.engine.filter.Letters;

/// Judges the words of a text by rules about all of them together. It knows nothing of masks. Pure functions.
final class RowCheck {

    private static final String VOWELS = "aeiou";

    private RowCheck() {}

    /// The words that break a rule, from 0; their number if the text ends too early. None for rules of other kinds.
    ///
    /// @param words small letters without accents
    static IntStream broken(Rule rule, List<String> words) {
        return switch (rule) {
            case Rule.Count count -> counted(count.words(), words.size());
            case Rule.Needs needs -> end(!has(needs, words), words);
            case Rule.Once _ -> which(words, word -> words.indexOf(words.get(word)) < word);
            case Rule.Variety variety -> which(words, word -> isOneTooMany(variety, words, word));
            case Rule.Initials initials ->
                IntStream.concat(
                        which(words, word -> !spells(initials.letters(), words, word)),
                        end(words.size() < initials.letters().length(), words));
            case Rule.Subsequence row -> which(words, word -> !isLeftIn(row.words(), words, word));
            case Rule.Ascending _ ->
                which(words, word -> word > 0 && words.get(word).compareTo(words.get(word - 1)) <= 0);
            case Rule.Alternate _ ->
                which(words, word -> word > 0 && hasVowel(words.get(word)) == hasVowel(words.get(word - 1)));
            case Rule.EachWord _, Rule.AtMost _, Rule.NoPhrase _, Rule.Lengths _ -> IntStream.empty();
        };
    }

    private static IntStream which(List<String> words, IntPredicate broken) {
        return IntStream.range(0, words.size()).filter(broken);
    }

    private static IntStream end(boolean early, List<String> words) {
        return early ? IntStream.of(words.size()) : IntStream.empty();
    }

    private static IntStream counted(int asked, int there) {
        return there < asked ? IntStream.of(there) : IntStream.range(asked, there);
    }

    private static boolean has(Rule.Needs rule, List<String> words) {
        if (!rule.inOrder()) {
            return words.containsAll(rule.words());
        }
        int found = 0;
        for (String word : words) {
            if (found < rule.words().size() && word.equals(rule.words().get(found))) {
                found++;
            }
        }
        return found == rule.words().size();
    }

    private static boolean isOneTooMany(Rule.Variety rule, List<String> words, int word) {
        return words.subList(0, word + 1).stream().distinct().count() > rule.words()
                && words.subList(0, word).stream()
                        .distinct()
                        .limit(rule.words())
                        .noneMatch(words.get(word)::equals);
    }

    /// Whether it comes in the row behind the places of the words before it.
    private static boolean isLeftIn(List<String> row, List<String> words, int last) {
        int at = 0;
        for (String word : words.subList(0, last + 1)) {
            int place = row.subList(at, row.size()).indexOf(word);
            if (place < 0) {
                return false;
            }
            at += place + 1;
        }
        return true;
    }

    private static boolean spells(String letters, List<String> words, int word) {
        return word < letters.length() && words.get(word).startsWith(letters.substring(word, word + 1));
    }

    private static boolean hasVowel(String word) {
        String letters = Letters.only(word);
        return !letters.isEmpty() && VOWELS.indexOf(letters.charAt(0)) >= 0;
    }
}
