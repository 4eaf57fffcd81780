package longhand.engine.recurrence;

import java.util.List;
import java.util.Set;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;
import longhand.engine.text.Repetition;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;

/// Tells the better of two drafts without a model: it tells what was planned, does not tell again what
/// the page tells, stays with its people and in its voice, does not circle, and is prose. Immutable.
final class DraftChoice {

    /// A sentence with a larger part of one of the page's tells it again.
    private static final double RETOLD = 0.6;

    private static final String MARKUP = "[]<>{}*#_|=";

    /// Of a text of which every tenth character is markup, nothing is prose.
    private static final double MARKUP_WEIGHT = 10;

    private static final double NEW_NAME = 0.05;
    private static final double VOICE_WEIGHT = 5;
    private static final double CIRCLE_WEIGHT = 4;

    private final LanguageWords language;
    private final Set<String> planned;
    private final List<Set<String>> page;
    private final String pageText;
    private final String known;
    private final Voice voice;

    /// @param planned what is to be told
    /// @param page    the text before
    /// @param known   everything that names may come from
    DraftChoice(LanguageWords language, Voice voice, String planned, String page, String known) {
        this.language = language;
        this.voice = voice;
        this.planned = Content.of(planned, language);
        this.page = Sentences.of(page).stream().map(this::content).toList();
        this.pageText = page;
        this.known = known;
    }

    /// The larger, the better; below 0 is poor.
    double score(String draft) {
        Set<String> content = Content.of(draft, language);
        return Content.overlap(planned, content)
                - retold(draft)
                - CIRCLE_WEIGHT * (1 - Repetition.of(draft).distinct3())
                - VOICE_WEIGHT * voice.strayed(draft, pageText)
                - MARKUP_WEIGHT * markup(draft)
                - NEW_NAME * names(draft);
    }

    /// The share of its sentences that the page told already.
    private double retold(String draft) {
        List<Set<String>> sentences = Sentences.of(draft).stream()
                .map(this::content)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        long again = sentences.stream().filter(this::isTold).count();
        return sentences.isEmpty() ? 1 : (double) again / sentences.size();
    }

    private boolean isTold(Set<String> sentence) {
        return page.stream().anyMatch(told -> Content.overlap(sentence, told) > RETOLD);
    }

    private static double markup(String draft) {
        long marks = draft.chars()
                .filter(character -> MARKUP.indexOf(character) >= 0)
                .count();
        long items = draft.lines().filter(DraftChoice::isListItem).count();
        return (double) (marks + 10 * items) / Math.max(1, draft.length());
    }

    private static boolean isListItem(String line) {
        return line.startsWith("- ") || line.matches("\\d{1,2}[.)] .*");
    }

    private long names(String draft) {
        return Names.in(draft, language).stream()
                .filter(name -> !known.contains(name))
                .count();
    }

    private Set<String> content(Sentence sentence) {
        return Content.of(sentence.text(), language);
    }
}
