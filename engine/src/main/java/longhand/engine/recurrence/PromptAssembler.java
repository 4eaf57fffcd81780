package longhand.engine.recurrence;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.PromptPart.Kind;
import longhand.engine.text.DirectionNote;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.WordCounter;

/// Makes the prompt of a step: a compact preface of what is remembered, then the end of the text, behind
/// which the model simply writes on, since a small one follows no instructions; what is to happen stands there as
/// a note ([DirectionNote]). Never more words than [StorySizes#promptWords], whatever the parts hold: of a genre the
/// first 12 words are read, of a topic 40, of an instruction 60. Immutable.
public final class PromptAssembler {

    private static final int GENRE_WORDS = 12;
    private static final int TOPIC_WORDS = 40;
    private static final int INSTRUCTION_WORDS = 60;

    /// Shares of what is left for memory and recalled sentences.
    private static final double MEMORY = 0.32;

    private static final double RECALLED = 0.45;

    /// What of the share of memory rows may take that are not the writer's: more of them hide those that matter.
    private static final double CHOSEN_MEMORY = 0.05;

    /// Sentences in place of each paragraph that is to be recalled.
    static final int SENTENCES = 3;

    /// Words of the page. A small model forgets what stands further back than some hundred words: with 600 of
    /// the page behind it, what was recalled was of little use.
    private static final int PAGE_WORDS = 80;

    /// Characters by which the beginning of a page is found in a paragraph.
    private static final int KNOWN_BY = 40;

    private final Locale locale;
    private final PromptFrame frame;
    private final int noteWords;
    private final Recall recall;

    public PromptAssembler(Locale locale, Recall recall) {
        this.locale = locale;
        this.frame = PromptFrame.of(locale);
        this.noteWords = DirectionNote.words(locale);
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
        Map<Kind, String> parts = new EnumMap<>(Kind.class);
        StorySizes sizes = story.settings().sizes();
        parts.put(Kind.GENRE, Capped.beginning(story.settings().genre(), GENRE_WORDS));
        parts.put(Kind.TOPIC, Capped.beginning(story.settings().topic(), TOPIC_WORDS));
        parts.put(Kind.INSTRUCTION, Capped.beginning(story.instruction(), INSTRUCTION_WORDS));
        int most = sizes.promptWords() - frame.words() - noteWords;
        int left = most - words(parts);

        int pageWords = Math.min(PAGE_WORDS, left - (int) (left * MEMORY) - (int) (left * RECALLED));
        String end = Capped.end(page, pageWords);
        parts.put(Kind.MEMORY, rows(story, end, left));
        String told = parts.getOrDefault(Kind.MEMORY, "");
        parts.put(Kind.RECALLED, recalled(story, end, told, (int) (left * RECALLED)));
        if (parts.getOrDefault(Kind.RECALLED, "").isEmpty()) {
            // What memory and recall do not need, the page may have.
            end = Capped.end(page, Math.min(PAGE_WORDS, most - words(parts)));
        }
        parts.put(Kind.PAGE, parted(end));
        parts.values().removeIf(String::isEmpty);
        List<PromptPart> used = parts.entrySet().stream()
                .map(part -> new PromptPart(part.getKey(), part.getValue()))
                .toList();
        String opening = page.isBlank() ? frame.opening() : "";
        return StoryPrompt.of(frame.fill(parts) + ending(end) + opening, opening, used, locale);
    }

    /// The prompt of a step that begins anew: what the story is about, what is to happen, what the writer wants to be
    /// remembered, and nothing else of the text. Behind a page that goes in circles a model does so too, and behind
    /// sentences of it. A sentence that is not finished has to be gone on with in any case.
    ///
    /// @param usual what would be read otherwise
    StoryPrompt afresh(Story story, StoryPrompt usual) {
        return usual.isInline() ? usual : anew(story);
    }

    private StoryPrompt anew(Story story) {
        StoryMemory all = story.memory();
        List<MemoryRow> held = all.rows().stream().filter(MemoryRow::isHeld).toList();
        StoryMemory kept = new StoryMemory(all.step(), all.nextId(), held, List.of(), all.names());
        Story anew = Story.begun(story.settings()).remembering(kept).planned(List.of(story.instruction()), 0);
        return assemble(anew, "");
    }

    private static String rows(Story story, String page, int left) {
        return TellingRows.lines(
                TellingRows.of(story.memory(), page, (int) (left * MEMORY), (int) (left * CHOSEN_MEMORY)));
    }

    private static int words(Map<Kind, String> parts) {
        return parts.values().stream().mapToInt(WordCounter::count).sum();
    }

    /// What stands on the page or among what is remembered is left out.
    private String recalled(Story story, String page, String told, int words) {
        List<String> others = story.steps().stream()
                .map(step -> aheadOf(page, step.paragraph()))
                .filter(paragraph -> !paragraph.isBlank() && !page.contains(paragraph))
                .toList();
        int most = SENTENCES * story.settings().sizes().recalled();
        return RecalledSentences.lines(
                new RecalledSentences(recall, most, words).of(story.instruction(), others, told));
    }

    /// What of a paragraph is not on the page because the page begins inside it.
    private static String aheadOf(String page, String paragraph) {
        int begins = paragraph.indexOf(page.substring(0, Math.min(page.length(), KNOWN_BY)));
        return begins > 0 ? paragraph.substring(0, begins) : paragraph;
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
