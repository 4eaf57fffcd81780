package longhand.engine.revision;

import java.util.List;
import java.util.regex.Pattern;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;

/// What is told and what is said: narration is all that stands outside of quotation marks. Pure functions.
final class Narration {

    static final Pattern SPEECH = Pattern.compile("\"[^\"\\n]*\"?|\u201c[^\u201d\\n]*\u201d?");

    private Narration() {}

    /// The words outside of quotation marks, each as [Words.Word#plain] gives it.
    static List<String> words(String text) {
        return Words.of(SPEECH.matcher(text).replaceAll(" ")).stream()
                .map(Words.Word::plain)
                .toList();
    }

    /// How many words are said aloud.
    static int spokenWords(String text) {
        return WordCounter.count(text) - words(text).size();
    }

    static boolean isSpoken(String sentence) {
        return SPEECH.matcher(sentence).find();
    }
}
