package longhand.engine.revision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;
import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;

/// Tells drafts that are no proposal: talk about the text instead of text, names that stand nowhere, loops,
/// markup; and, for other words of a sentence, what says something else. Immutable.
final class DraftFilter {

    /// Other words of a sentence hold this share of its content, and have at least the other one from it.
    private static final double SAID_AGAIN = 0.4;

    private static final double NOTHING_NEW = 0.6;

    private static final double LONGEST = 1.6;

    /// A colon ahead of what is said, as in German, French and Spanish.
    private static final Pattern SAID = Pattern.compile(":\\h*(?=[\u201e\u00ab\u00bb])");

    private static final String MARKUP = "[]<>{}*#_|=:/\\";

    private final LanguageWords language;
    private final Narration narration;
    private final Set<String> about;
    private final String known;

    /// @param known everything that names may come from
    DraftFilter(LanguageWords language, Locale locale, String known) {
        this.language = language;
        this.narration = Narration.of(locale);
        this.about = Set.copyOf(Examples.lines(locale, "about"));
        this.known = known;
    }

    /// Whether a draft can be text of this story at all.
    boolean isText(String draft) {
        return WordCounter.count(draft) > 0
                && SAID.matcher(draft).replaceAll("").chars().noneMatch(character -> MARKUP.indexOf(character) >= 0)
                && quotesClose(draft)
                && !isAbout(draft)
                && Names.in(draft, language).stream().allMatch(known::contains)
                && !Repetition.of(draft).isDegenerate();
    }

    /// Whether a draft says what a sentence says, in other words.
    ///
    /// @param foreign words of the examples, which small models like to copy
    /// @param speaks  whether what is told may be said by somebody in the draft
    boolean saysAgain(String sentence, String draft, Set<String> foreign, boolean speaks) {
        Set<String> given = Content.of(sentence, language);
        Set<String> written = Content.of(draft, language);
        Set<String> copied = new HashSet<>(written);
        copied.retainAll(foreign);
        copied.removeAll(Content.of(known, language));
        return isText(draft)
                && copied.isEmpty()
                && Content.overlap(given, written) >= (given.isEmpty() ? 0 : SAID_AGAIN)
                && Content.overlap(written, given) >= NOTHING_NEW
                && keepsSpeech(sentence, draft, speaks)
                && WordCounter.count(draft) <= LONGEST * WordCounter.count(sentence) + 2
                && !circles(sentence, draft)
                && !isSame(sentence, draft);
    }

    private boolean keepsSpeech(String sentence, String draft, boolean speaks) {
        boolean spoken = narration.isSpoken(draft);
        return spoken == narration.isSpoken(sentence) || speaks && spoken;
    }

    /// Small models put the same word twice where the writer had it once.
    private boolean circles(String sentence, String draft) {
        Map<String, Integer> given = stems(sentence);
        return stems(draft).entrySet().stream()
                .anyMatch(stem -> stem.getValue() > Math.max(1, given.getOrDefault(stem.getKey(), 0)));
    }

    private Map<String, Integer> stems(String text) {
        Map<String, Integer> stems = new HashMap<>();
        for (Words.Word word : Words.of(text)) {
            if (language.isContent(word.plain())) {
                stems.merge(language.stem(word.plain()), 1, Integer::sum);
            }
        }
        return stems;
    }

    private static boolean quotesClose(String draft) {
        long low = count(draft, '\u201e');
        long high = count(draft, '\u201c');
        long closing = count(draft, '\u201d');
        return count(draft, '"') % 2 == 0
                && (low > 0 ? low == high + closing : high == closing)
                && count(draft, '\u00ab') == count(draft, '\u00bb');
    }

    private static long count(String draft, char mark) {
        return draft.chars().filter(character -> character == mark).count();
    }

    private boolean isAbout(String draft) {
        List<String> words = narration.words(draft);
        return words.stream().anyMatch(about::contains) && !known.isEmpty() && !talksSo(words);
    }

    /// A story about a novelist may well speak of novels.
    private boolean talksSo(List<String> words) {
        List<String> ours = narration.words(known);
        return words.stream().filter(about::contains).allMatch(ours::contains);
    }

    /// The same words in the same order are no proposal.
    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static List<String> plain(String text) {
        return Words.of(text).stream().map(Words.Word::plain).toList();
    }
}
