package longhand.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longhand.engine.filter.Letters;
import longhand.engine.filter.WordFilter;
import longhand.engine.text.LanguageWords;

/// How filters are said. Their names and order are those of `rules.txt`. Pure functions.
final class FilterSentences {

    /// Letters or syllables that a rule can ask for.
    private static final int MOST = 99;

    private static final int MOST_TIMES = 9;
    private static final int NO_END = Integer.MAX_VALUE;
    private static final String VOWELS = "aeiou";
    private static final WordFilter E_PRIME =
            new WordFilter.Not(Set.copyOf(LanguageWords.linesOf("/longhand/rules/en/be.txt")));

    /// Letters that rise above the line or hang below it.
    private static final String TALL = "bdfghjklpqty";

    private static final List<Sentence> ALL = List.of(
            say("no letters? ([\\p{L} ]+)", m -> new WordFilter.None(letters(m.group(1)))),
            say("no text (.+)", m -> new WordFilter.None(words(m.group(1)))),
            say("not all of (.+)", m -> new WordFilter.NotAll(words(m.group(1)))),
            say("all of (.+)", m -> new WordFilter.All(words(m.group(1)))),
            say("any of (.+)", m -> new WordFilter.Any(words(m.group(1)))),
            say("letter (-?\\d+) is (\\S+)", m -> new WordFilter.At(place(m), m.group(2))),
            say("starts with (.+)", m -> new WordFilter.StartsWith(words(m.group(1)))),
            say("ends with (.+)", m -> new WordFilter.EndsWith(words(m.group(1)))),
            say("within (\\d+) edits? of (\\S+)", m -> new WordFilter.Near(m.group(2), number(m))),
            say("exactly (\\d+) letters?", m -> new WordFilter.Length(number(m), number(m))),
            say("at least (\\d+) letters?", m -> new WordFilter.Length(number(m), NO_END)),
            say("at most (\\d+) letters?", m -> new WordFilter.Length(0, number(m))),
            say("sounds like (\\S+)", m -> new WordFilter.Sounds(m.group(1))),
            say("means like (\\S+) by ([01](?:\\.\\d+)?)", FilterSentences::means),
            say("exactly (\\d+) syllables?", m -> new WordFilter.Syllables(number(m), number(m))),
            say("at least (\\d+) syllables?", m -> new WordFilter.Syllables(number(m), NO_END)),
            say("at most (\\d+) syllables?", m -> new WordFilter.Syllables(0, number(m))),
            say("stress ([01]+)", m -> new WordFilter.Stress(m.group(1))),
            say("stressed like (\\S+)", m -> new WordFilter.Meter(m.group(1))),
            say("rhymes with (\\S+)", m -> new WordFilter.Rhyme(m.group(1))),
            say("palindromes?", _ -> new WordFilter.Palindrome()),
            say("anagrams? of (\\S+)", m -> new WordFilter.Anagram(Letters.only(m.group(1)))),
            say("from letters ([\\p{L} ]+)", m -> new WordFilter.From(Letters.only(m.group(1)))),
            say("each letter at most (\\d+) times?", m -> new WordFilter.EachAtMost(times(m))),
            say("each letter at least (\\d+) times?", m -> new WordFilter.EachAtLeast(times(m))),
            say("only letters? ([\\p{L} ]+)", m -> new WordFilter.Only(Letters.only(m.group(1)))),
            say("only vowels? ([aeiou ]+)", m -> new WordFilter.None(letters(without(VOWELS, m.group(1))))),
            say("no tall letters", _ -> new WordFilter.None(letters(TALL))),
            say("no words? (.+)", m -> new WordFilter.Not(Inflections.of(words(m.group(1))))),
            say("monosyllabic", _ -> new WordFilter.Syllables(0, 1)),
            say("e-prime", _ -> E_PRIME));

    private FilterSentences() {}

    /// One way to say a filter.
    private record Sentence(Pattern pattern, Function<MatchResult, WordFilter> reader) {

        Optional<WordFilter> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(reader.apply(matcher)) : Optional.empty();
        }
    }

    private static Sentence say(String pattern, Function<MatchResult, WordFilter> reader) {
        return new Sentence(Pattern.compile(pattern), reader);
    }

    static Optional<WordFilter> read(String text) {
        return ALL.stream()
                .map(sentence -> sentence.read(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static WordFilter means(MatchResult said) {
        return new WordFilter.Means(said.group(1), Double.parseDouble(said.group(2)));
    }

    private static int number(MatchResult said) {
        return SaidNumber.of(said.group(1), 0, MOST);
    }

    private static int times(MatchResult said) {
        return SaidNumber.of(said.group(1), 1, MOST_TIMES);
    }

    /// Counted from the end, if it is negative.
    private static int place(MatchResult said) {
        String place = said.group(1);
        return place.startsWith("-") ? -SaidNumber.of(place.substring(1), 1, MOST) : SaidNumber.of(place, 1, MOST);
    }

    /// Blanks and commas part them; empty ones are none.
    static List<String> words(String list) {
        return Stream.of(list.split("[ ,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> letters(String list) {
        return Letters.only(list)
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static String without(String all, String some) {
        return all.codePoints()
                .filter(letter -> some.indexOf(letter) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
