package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.text.LanguageWords;

/// Recall as a step of a story has it, for pages that are not written in steps. Immutable.
public final class StoryRecall implements Recalling {

    private static final String BETWEEN = "\n\n";

    private final LanguageWords language;
    private final Recall recall;
    private final PromptFrame frame;
    private final int most;

    /// As much as stories usually recall.
    public StoryRecall(Locale locale) {
        this(LanguageWords.of(locale), PromptFrame.of(locale), StorySizes.USUAL.recalled());
    }

    private StoryRecall(LanguageWords language, PromptFrame frame, int paragraphs) {
        this.language = language;
        this.frame = frame;
        recall = new Recall(new LexicalSimilarity(language));
        most = PromptAssembler.SENTENCES * paragraphs;
    }

    /// The same for a story that recalls so many paragraphs.
    ///
    /// @param paragraphs at least 0
    public StoryRecall upTo(int paragraphs) {
        return new StoryRecall(language, frame, paragraphs);
    }

    @Override
    public Recalled recall(String question, List<String> paragraphs, int words) {
        List<String> likely = new LikelyParagraphs(language).of(question, paragraphs);
        List<RecalledSentences.Line> lines = new RecalledSentences(recall, most, words).of(question, likely, "");
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
