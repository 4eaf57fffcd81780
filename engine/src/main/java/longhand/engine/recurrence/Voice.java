package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Words;

/// Whose voice tells a story: a small model likes to turn to the reader, or to speak of itself. Word
/// lists lie in the resources under `longhand/story`; without them nothing is noticed. Immutable.
///
/// @param address words that speak to the reader, or about a story from outside
/// @param first   words of a teller who is in the story
record Voice(Set<String> address, Set<String> first) {

    private static final String FOLDER = "/longhand/story/";
    private static final Pattern SPEECH = Pattern.compile("\"[^\"\\n]*\"?|\u201c[^\u201d\\n]*\u201d?");

    /// From this share of its words on, a page is told by somebody in it.
    private static final double TOLD_BY_SOMEBODY = 0.02;

    static Voice of(Locale locale) {
        return new Voice(list(locale, "address"), list(locale, "first-person"));
    }

    private static Set<String> list(Locale locale, String name) {
        return Set.copyOf(LanguageWords.linesOf(FOLDER + locale.getLanguage() + "/" + name + ".txt"));
    }

    /// The share of a draft's words, what is said aloud left out, that are not in the page's voice.
    ///
    /// @param page may be empty: then nobody in the story tells it
    double strayed(String draft, String page) {
        double stray = share(draft, address);
        return share(page, first) >= TOLD_BY_SOMEBODY ? stray : stray + share(draft, first);
    }

    private static double share(String text, Set<String> list) {
        List<Words.Word> words = Words.of(SPEECH.matcher(text).replaceAll(" "));
        long found = words.stream().filter(word -> list.contains(word.plain())).count();
        return words.isEmpty() ? 0 : (double) found / words.size();
    }
}
