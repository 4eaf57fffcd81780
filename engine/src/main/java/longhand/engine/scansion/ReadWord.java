package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;

/// A word of a line and the ways to say it. Immutable.
///
/// @param text as it stands in the line
/// @param said empty = unknown
record ReadWord(String text, List<Pronunciation> said) {

    /// Letters with apostrophes inside; a hyphen parts words.
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['\u2019]\\p{L}+)*['\u2019]?");

    ReadWord {
        said = List.copyOf(said);
    }

    static List<ReadWord> of(String line, Lexicon lexicon) {
        List<ReadWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(known(matcher.group(), lexicon));
        }
        return words;
    }

    /// A mark behind a word may be an apostrophe or a closing quote.
    private static ReadWord known(String text, Lexicon lexicon) {
        String plain = text.matches(".*['\u2019]") && lexicon.find(text).isEmpty()
                ? text.substring(0, text.length() - 1)
                : text;
        List<Pronunciation> said = lexicon.find(plain).stream()
                .boxed()
                .flatMap(word -> lexicon.pronunciations(word).stream())
                .toList();
        return new ReadWord(plain, said.isEmpty() ? Endings.said(plain, lexicon) : said);
    }
}
