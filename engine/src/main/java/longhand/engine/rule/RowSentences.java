package longhand.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.filter.Letters;
import longhand.engine.text.Words;

/// How rules are said that look at more than one word. Pure functions.
final class RowSentences {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    private static final int MOST_TIMES = 99;
    private static final int MOST_DIFFERENT = 9999;

    private static final List<Sentence> ALL = List.of(
            say("words? (.+) at most (\\d+) times?", RowSentences::atMost),
            say("no phrase (\\S+ .+)", (text, m) -> new Rule.NoPhrase(text, FilterSentences.words(m.group(1)))),
            say("snowball", (text, _) -> new Rule.Lengths(text, new LengthRow.Steps(1, LengthRow.LONGEST))),
            say("melting snowball from (\\d+)", RowSentences::melting),
            say("pilish", (text, _) -> new Rule.Lengths(text, new LengthRow.Pi())),
            say("exactly (\\d+) words?", (text, m) -> new Rule.Count(text, words(m, Rule.Count.MOST))),
            say("needs in order (.+)", (text, m) -> new Rule.Needs(text, FilterSentences.words(m.group(1)), true)),
            say("needs (.+)", (text, m) -> new Rule.Needs(text, FilterSentences.words(m.group(1)), false)),
            say("only words in order (.+)", (text, m) -> new Rule.Subsequence(text, row(m.group(1)))),
            say("each word once", (text, _) -> new Rule.Once(text)),
            say("at most (\\d+) different words?", (text, m) -> new Rule.Variety(text, words(m, MOST_DIFFERENT))),
            say("first letters a to z", (text, _) -> new Rule.Initials(text, ALPHABET)),
            say("first letters spell ([\\p{L} ]+)", (text, m) -> new Rule.Initials(text, Letters.only(m.group(1)))),
            say("in alphabetical order", (text, _) -> new Rule.Ascending(text)),
            say("alternate vowels and consonants", (text, _) -> new Rule.Alternate(text)));

    private RowSentences() {}

    private record Sentence(Pattern pattern, BiFunction<String, MatchResult, Rule> reader) {

        Optional<Rule> read(String text) {
            Matcher matcher = pattern.matcher(Letters.plain(text));
            return matcher.matches() ? Optional.of(reader.apply(text, matcher)) : Optional.empty();
        }
    }

    private static Sentence say(String pattern, BiFunction<String, MatchResult, Rule> reader) {
        return new Sentence(Pattern.compile(pattern), reader);
    }

    static Optional<Rule> read(String text) {
        return ALL.stream()
                .map(sentence -> sentence.read(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int words(MatchResult said, int most) {
        return SaidNumber.of(said.group(1), 1, most);
    }

    private static List<String> row(String said) {
        return Words.of(said).stream().map(word -> Letters.plain(word.text())).toList();
    }

    private static Rule atMost(String text, MatchResult said) {
        return new Rule.AtMost(text, FilterSentences.words(said.group(1)), SaidNumber.of(said.group(2), 0, MOST_TIMES));
    }

    private static Rule melting(String text, MatchResult said) {
        return new Rule.Lengths(text, new LengthRow.Steps(SaidNumber.of(said.group(1), 1, LengthRow.LONGEST), 1));
    }
}
