package longhand.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longhand.engine.filter.Letters;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.text.WordCounter;

/// Judges a finished text by rules, word by word as [WordCounter] counts them. It knows nothing of masks. Immutable,
/// thread-safe.
///
/// @param knowledge of how words are said
public record RuleCheck(WordKnowledge knowledge) {

    /// A word that breaks a rule; or the end of the text, which comes before a rule is kept.
    ///
    /// @param word  from 0; the number of words for the end
    /// @param start of the word in the text, in characters
    /// @param text  the word; empty for the end
    public record Breach(Rule rule, int word, int start, String text) {}

    /// A word and where it begins.
    private record Placed(String plain, int start, String text) {}

    /// All breaches, rule by rule, in the order of the text.
    public List<Breach> breaches(CharSequence text, List<Rule> rules) {
        List<Placed> words = words(text);
        Placed end = new Placed("", text.length(), "");
        return rules.stream()
                .flatMap(rule -> broken(rule, words).mapToObj(word -> {
                    Placed place = word < words.size() ? words.get(word) : end;
                    return new Breach(rule, word, place.start, place.text);
                }))
                .toList();
    }

    /// The rules that the text ends too early for.
    public List<Rule> unfinished(CharSequence text, List<Rule> rules) {
        return breaches(text, rules).stream()
                .filter(breach -> breach.text().isEmpty())
                .map(Breach::rule)
                .distinct()
                .toList();
    }

    private static List<Placed> words(CharSequence text) {
        List<Placed> words = new ArrayList<>();
        int end = 0;
        for (int at = WordCounter.nextStart(text, 0); at < text.length(); at = WordCounter.nextStart(text, end)) {
            end = WordCounter.end(text, at);
            String word = text.subSequence(at, end).toString();
            words.add(new Placed(Letters.plain(word), at, word));
        }
        return words;
    }

    private IntStream broken(Rule rule, List<Placed> words) {
        IntStream all = IntStream.range(0, words.size());
        return switch (rule) {
            case Rule.EachWord each -> all.filter(word -> !each.filter().passes(words.get(word).plain, knowledge));
            case Rule.AtMost most -> all.filter(word -> isTooMany(most, words, word));
            case Rule.NoPhrase phrase -> all.filter(word -> endsPhrase(phrase, words, word));
            case Rule.Lengths lengths -> all.filter(word -> !fits(lengths.row(), words, word));
            case Rule.Count _, Rule.Needs _, Rule.Once _, Rule.Variety _, Rule.Initials _ -> whole(rule, words);
            case Rule.Ascending _, Rule.Alternate _, Rule.Subsequence _ -> whole(rule, words);
        };
    }

    private static IntStream whole(Rule rule, List<Placed> words) {
        return RowCheck.broken(rule, words.stream().map(Placed::plain).toList());
    }

    private static boolean isTooMany(Rule.AtMost rule, List<Placed> words, int word) {
        String plain = words.get(word).plain;
        return rule.words().contains(plain)
                && words.subList(0, word).stream()
                                .filter(earlier -> earlier.plain.equals(plain))
                                .count()
                        >= rule.times();
    }

    private static boolean endsPhrase(Rule.NoPhrase rule, List<Placed> words, int word) {
        int from = word + 1 - rule.words().size();
        return from >= 0
                && words.subList(from, word + 1).stream()
                        .map(Placed::plain)
                        .toList()
                        .equals(rule.words());
    }

    private static boolean fits(LengthRow row, List<Placed> words, int word) {
        OptionalInt letters = row.letters(word);
        return letters.isPresent() && Letters.only(words.get(word).plain).length() == letters.getAsInt();
    }
}
