package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.Words;

/// Whose voice tells a story: a small model likes to turn to the reader, or to speak of itself. Word
/// lists lie in the resources under `longhand/story`; without them nothing is noticed. Immutable.
///
/// @param address words that speak to the reader, or about a story from outside
/// @param first   words of a teller who is in the story
/// @param speech  what is said aloud: in quotes, in some languages also behind a dash that begins a paragraph
record Voice(Set<String> address, Set<String> first, Pattern speech) {

    private static final String FOLDER = "/longhand/story/";
    private static final String QUOTED = "\"[^\"\\n]*\"?|\u201c[^\u201d\\n]*\u201d?|\u201e[^\u201c\\n]*\u201c?"
            + "|\u00ab[^\u00bb\\n]*\u00bb?|\u00bb[^\u00ab\\n]*\u00ab?";

    /// From this share of its words on, a page is told by somebody in it.
    private static final double TOLD_BY_SOMEBODY = 0.02;

    static Voice of(Locale locale) {
        return new Voice(Set.copyOf(list(locale, "address")), Set.copyOf(list(locale, "first-person")), speech(locale));
    }

    private static Pattern speech(Locale locale) {
        String dashes = list(locale, "speech").stream()
                .map(dash -> "|^" + Pattern.quote(dash) + "[^\\n]*")
                .collect(Collectors.joining());
        return Pattern.compile(QUOTED + dashes, Pattern.MULTILINE);
    }

    private static List<String> list(Locale locale, String name) {
        return LanguageWords.linesOf(FOLDER + locale.getLanguage() + "/" + name + ".txt");
    }

    /// The share of a draft's words, what is said aloud left out, that are not in the page's voice.
    ///
    /// @param page may be empty: then nobody in the story tells it
    double strayed(String draft, String page) {
        return strayed(draft, isToldBySomebody(page));
    }

    private double strayed(String draft, boolean toldBySomebody) {
        double stray = share(draft, address);
        return toldBySomebody ? stray : stray + share(draft, first);
    }

    private boolean isToldBySomebody(String page) {
        return share(page, first) >= TOLD_BY_SOMEBODY;
    }

    /// A draft up to its first sentence that is not in the page's voice; all of it if there is none.
    ///
    /// @param page may be empty: then nobody in the story tells it
    String kept(String draft, String page) {
        // A quote may run over several sentences; what is said aloud is nobody's voice.
        String told =
                speech.matcher(draft).replaceAll(said -> " ".repeat(said.group().length()));
        boolean toldBySomebody = isToldBySomebody(page);
        for (Sentence sentence : Sentences.of(draft)) {
            String words = told.substring(sentence.start(), sentence.end());
            if (strayed(words, toldBySomebody) > 0) {
                return draft.substring(0, sentence.start()).stripTrailing();
            }
        }
        return draft;
    }

    /// Also by what is left of a word ahead of an apostrophe: `j'`.
    private static boolean isIn(String plain, Set<String> list) {
        int apostrophe = plain.indexOf('\'');
        return list.contains(plain) || apostrophe > 0 && list.contains(plain.substring(0, apostrophe + 1));
    }

    private double share(String text, Set<String> list) {
        List<Words.Word> words = Words.of(speech.matcher(text).replaceAll(" "));
        long found = words.stream().filter(word -> isIn(word.plain(), list)).count();
        return words.isEmpty() ? 0 : (double) found / words.size();
    }
}
