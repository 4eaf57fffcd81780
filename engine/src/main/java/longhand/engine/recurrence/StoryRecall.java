package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.text.LanguageWords;

/// Recall as a step of a story has it, for pages that are not written in steps. Immutable.
public final class StoryRecall implements Recalling {

    /// Sentences that are recalled.
    private static final int MOST = 6;

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
        List<RecalledSentences.Line> lines = new RecalledSentences(recall, MOST, words).of(question, likely, "");
        if (lines.isEmpty()) {
            return Recalled.NOTHING;
        }
        String text = RecalledSentences.lines(lines);
        List<Integer> from = lines.stream()
                .map(line -> paragraphs.indexOf(likely.get(line.paragraph())))
                .distinct()
                .toList();
        return new Recalled(frame.fill(Map.of(PromptPart.Kind.RECALLED, text)) + BETWEEN, from);
    }
}
