package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.text.LanguageWords;

/// Recall as a step of a story has it, for pages that are not written in steps. Immutable.
public final class StoryRecall implements Recalling {

    /// Paragraphs that are recalled, as published.
    private static final int MOST = 2;

    private static final String BETWEEN = "\n\n";

    private final LanguageWords language;
    private final Recall recall;
    private final PromptFrame frame;

    public StoryRecall(Locale locale) {
        language = LanguageWords.of(locale);
        recall = new Recall(new LexicalSimilarity(language));
        frame = PromptFrame.of(locale);
    }

    @Override
    public Recalled recall(String question, List<String> paragraphs, int words) {
        List<String> likely = new LikelyParagraphs(language).of(question, paragraphs);
        List<String> nearest = recall.nearest(question, likely, MOST);
        if (nearest.isEmpty()) {
            return Recalled.NOTHING;
        }
        Excerpt excerpt = new Excerpt(recall, question, words / MOST);
        String text = nearest.stream().map(excerpt::of).collect(Collectors.joining(BETWEEN));
        List<Integer> from = nearest.stream().map(paragraphs::indexOf).toList();
        return new Recalled(frame.fill(Map.of(PromptPart.Kind.RECALLED, text)) + BETWEEN, from);
    }
}
