package longhand.engine.recurrence;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import longhand.engine.recurrence.PromptPart.Kind;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.WordCounter;

/// Makes the prompt of a step: a compact preface of what is remembered, then the end of the text, behind
/// which the model simply writes on, since a small one follows no instructions. Never more words than
/// [StorySizes#promptWords], whatever the parts hold. Immutable.
public final class PromptAssembler {

    private static final int GENRE_WORDS = 12;
    private static final int TOPIC_WORDS = 40;
    private static final int INSTRUCTION_WORDS = 40;

    /// Shares of what is left for memory, recalled paragraphs and page.
    private static final double MEMORY = 0.4;

    private static final double RECALLED = 0.25;

    private final PromptFrame frame;
    private final Recall recall;

    public PromptAssembler(Locale locale, Recall recall) {
        this.frame = PromptFrame.of(locale);
        this.recall = recall;
    }

    /// With words in common as nearness.
    public static PromptAssembler lexical(Locale locale) {
        return new PromptAssembler(locale, new Recall(new LexicalSimilarity(LanguageWords.of(locale))));
    }

    /// The prompt of the next step of a story.
    ///
    /// @param page the text so far, its paragraphs parted by line breaks
    public StoryPrompt assemble(Story story, String page) {
        return assemble(story, page, story.instruction());
    }

    /// The same without the instruction, which then comes as a note. It is still what earlier pages are recalled by.
    StoryPrompt uninstructed(Story story, String page) {
        return assemble(story, page, "");
    }

    private StoryPrompt assemble(Story story, String page, String instruction) {
        Map<Kind, String> parts = new EnumMap<>(Kind.class);
        StorySizes sizes = story.settings().sizes();
        parts.put(Kind.GENRE, Capped.beginning(story.settings().genre(), GENRE_WORDS));
        parts.put(Kind.TOPIC, Capped.beginning(story.settings().topic(), TOPIC_WORDS));
        parts.put(Kind.INSTRUCTION, Capped.beginning(instruction, INSTRUCTION_WORDS));
        int left = sizes.promptWords() - frame.words() - words(parts);

        int pageWords = left - (int) (left * MEMORY) - (int) (left * RECALLED);
        String end = Capped.end(page, pageWords);
        parts.put(Kind.MEMORY, TellingRows.lines(TellingRows.of(story.memory(), end, (int) (left * MEMORY))));
        parts.put(Kind.RECALLED, recalled(story, end, (int) (left * RECALLED)));
        // What memory and recall do not need, the page may have.
        end = Capped.end(page, sizes.promptWords() - frame.words() - words(parts));
        parts.put(Kind.PAGE, parted(end));
        parts.values().removeIf(String::isEmpty);
        List<PromptPart> used = parts.entrySet().stream()
                .map(part -> new PromptPart(part.getKey(), part.getValue()))
                .toList();
        return new StoryPrompt(frame.fill(parts) + ending(end), used);
    }

    private static int words(Map<Kind, String> parts) {
        return parts.values().stream().mapToInt(WordCounter::count).sum();
    }

    /// Each of them at most its share; those that stand on the page are left out.
    private String recalled(Story story, String page, int words) {
        int most = story.settings().sizes().recalled();
        List<String> others = story.steps().stream()
                .map(StoryStep::paragraph)
                .filter(paragraph -> !paragraph.isBlank() && !page.contains(paragraph))
                .toList();
        return recall.nearest(story.instruction(), others, most).stream()
                .map(paragraph -> new Excerpt(recall, story.instruction(), words / most).of(paragraph))
                .map(PromptAssembler::parted)
                .collect(Collectors.joining("\n\n"));
    }

    /// Models know paragraphs parted by blank lines.
    private static String parted(String text) {
        return text.strip().replaceAll("\\n+", "\n\n");
    }

    /// A new paragraph begins behind a finished sentence, and behind a preface without a page.
    private static String ending(String page) {
        return page.isBlank() || SentenceEnds.isOpen(page) || page.endsWith("\n") ? "\n\n" : "";
    }
}
