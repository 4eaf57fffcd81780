package longhand.engine.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PromptLines;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;

/// What is told and what is said: narration is all that stands outside of quotation marks and, in some languages, of
/// what a dash begins. Immutable.
///
/// @param speech what is said aloud
/// @param elides whether words lose letters ahead of an apostrophe, as in French
record Narration(Pattern speech, boolean elides) {

    private static final String QUOTED = "\"[^\"\\n]*\"?|\u201e[^\u201c\u201d\\n]*[\u201c\u201d]?"
            + "|\u201c[^\u201d\\n]*\u201d?|\u00ab[^\u00bb\\n]*\u00bb?|\u00bb[^\u00ab\\n]*\u00ab?";

    static Narration of(Locale locale) {
        String dashes = String.join("", PromptLines.of("story", "speech", locale));
        boolean elides = !LanguageWords.of(locale).elided().isEmpty();
        return new Narration(Pattern.compile(QUOTED + behind(dashes), Pattern.MULTILINE), elides);
    }

    /// Speech goes up to the next dash, behind which it is told who speaks.
    private static String behind(String dashes) {
        return dashes.chars()
                .mapToObj(dash -> Pattern.quote(Character.toString(dash)))
                .map(dash -> "|^" + dash + "(?:(?!\\h" + dash + ")[^\\n])*")
                .collect(Collectors.joining());
    }

    /// The words that are told, as they stand there.
    List<Words.Word> told(String text) {
        return Words.of(speech.matcher(text).replaceAll(" "));
    }

    /// The words that are told, each as [#forms] gives it.
    List<String> words(String text) {
        return told(text).stream().flatMap(this::forms).toList();
    }

    /// A word as [Words.Word#plain] gives it; where letters are elided, what an apostrophe or a hyphen holds together
    /// are words of their own: `n'était`, `dit-elle`.
    Stream<String> forms(Words.Word word) {
        return elides ? Arrays.stream(word.plain().split("['-]")) : Stream.of(word.plain());
    }

    /// How many words are said aloud.
    int spokenWords(String text) {
        return WordCounter.count(text) - told(text).size();
    }

    boolean isSpoken(String sentence) {
        return speech.matcher(sentence).find();
    }
}
