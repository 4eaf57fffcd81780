package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.Prompt;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.PromptPart.Kind;
import longhand.engine.testing.Property;
import longhand.engine.testing.TellingWriter;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

class PromptAssemblerTest {

    private final PromptAssembler prompts = PromptAssembler.lexical(Locale.ENGLISH);

    private static Story story(int promptWords, String opening) {
        StorySizes sizes = new StorySizes(120, MemoryLimits.PUBLISHED, 2, promptWords, 1);
        return Story.begun(new StorySettings("mystery", "a late ferry", opening, "en", "", 5, sizes));
    }

    private static Story with(Story story, int number, String paragraph) {
        return story.after(
                new StoryStep(number, "", paragraph, paragraph, List.of(), List.of("Nothing.")), story.memory(), 0);
    }

    @Test
    void partsThatAreEmptyLeaveNoTrace() {
        StoryPrompt prompt = prompts.assemble(story(900, ""), "");
        assertEquals("This mystery story is about a late ferry.\n\nChapter One\n\n", prompt.text());
        assertEquals(
                List.of(Kind.GENRE, Kind.TOPIC),
                prompt.parts().stream().map(PromptPart::kind).toList());
    }

    @Test
    void thePageStandsLastAndItsParagraphsAreParted() {
        String prompt =
                prompts.assemble(story(900, ""), "It rained.\nMara came.").text();
        assertTrue(prompt.endsWith("ferry.\n\nIt rained.\n\nMara came.\n\n"), prompt);
    }

    @Test
    void whatIsToHappenStandsAsANoteAheadOfWhatIsWritten() {
        StoryPrompt behind = prompts.assemble(story(900, "Mara waits."), "It rained.\nMara came.");
        assertTrue(behind.text().endsWith("\n\nMara came.\n\n[Next: Mara waits.]\n\n"), behind.text());
        assertEquals(behind.without() + "[Next: Mara waits.]\n\n", behind.text());
        assertFalse(behind.isInline());
        assertEquals(Kind.INSTRUCTION, behind.parts().getLast().kind());
        StoryPrompt inside = prompts.assemble(story(900, "Mara waits."), "It rained.\nMara came and");
        assertTrue(inside.text().endsWith("\n\n[Next: Mara waits.]\n\nMara came and"), inside.text());
        assertTrue(inside.isInline());
    }

    /// Sixty words; the story has the whole instruction.
    @Test
    void ofALongInstructionTheBeginningIsRead() {
        String sixty = IntStream.rangeClosed(1, 60).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        String note = "\n\n[Next: " + sixty + "]\n\n";
        StoryPrompt whole = prompts.assemble(story(900, sixty), "It rained.");
        assertTrue(whole.text().endsWith(note), whole::text);
        Story story = story(900, sixty + " w61 w62");
        StoryPrompt cut = prompts.assemble(story, "It rained.");
        assertEquals(whole.text(), cut.text());
        assertEquals(new PromptPart(Kind.INSTRUCTION, sixty), cut.parts().getLast());
        assertTrue(story.instruction().endsWith(" w62"));
    }

    /// Behind a sentence about a story a model talks about it; behind a heading it tells one.
    @Test
    void aStoryBeginsBehindAHeading() {
        StoryPrompt prompt = prompts.assemble(story(900, "Mara waits."), "");
        assertTrue(prompt.text().endsWith("ferry.\n\n[Next: Mara waits.]\n\nChapter One\n\n"), prompt.text());
        assertTrue(prompt.without().endsWith("ferry.\n\nChapter One\n\n"), prompt.without());
        StoryPrompt later = prompts.assemble(story(900, "Mara waits."), "It rained.");
        assertFalse(later.text().contains("Chapter One"), later.text());
    }

    @Test
    void withoutAnInstructionThereIsNothingToGuideTo() {
        StoryPrompt free = prompts.assemble(story(900, ""), "It rained.");
        assertEquals(new Prompt.Continuation(free.text()), free.guided(1.5));
        StoryPrompt noted = prompts.assemble(story(900, "Mara waits."), "It rained.");
        assertEquals(new Prompt.Guided(noted.text(), noted.without(), 1.5), noted.guided(1.5));
    }

    /// What the writer wants to be remembered is, even where the text is left out because it goes in circles.
    @Test
    void afreshThereIsNothingOfTheTextButWhatTheWriterHolds() {
        Story story = with(story(900, "Mara waits."), 1, "Osk hid the lantern. Mara came.");
        StoryMemory memory = MemoryEdits.add(
                new MemoryUpdate(LanguageWords.of(Locale.ENGLISH), MemoryLimits.PUBLISHED)
                        .after(story.memory(), "Osk hid the lantern in the mill."),
                "Osk owes Mara nine coins.");
        Story told = story.remembering(memory).planned(List.of("Mara waits."), 0);
        assertTrue(prompts.assemble(told, "Mara came.").text().contains("Osk hid the lantern in the mill."));
        String afresh =
                prompts.afresh(told, prompts.assemble(told, "Mara came.")).text();
        assertTrue(afresh.contains("- Osk owes Mara nine coins.") && afresh.contains("[Next: Mara waits.]"), afresh);
        assertFalse(afresh.contains("lantern") || afresh.contains("Mara came."), afresh);
        StoryPrompt unfinished = prompts.assemble(told, "Mara came and");
        assertEquals(unfinished, prompts.afresh(told, unfinished));
    }

    @Test
    void rowsOfThePageAndRowsThatLostTheirSourceAreNotTold() {
        StoryMemory memory = MemoryEdits.add(StoryMemory.EMPTY, "Osk owes Mara nine coins.");
        memory = MemoryEdits.add(memory, "Mara came.");
        String prompt = prompts.assemble(story(900, "").remembering(memory), "It rained. Mara came.")
                .text();
        assertTrue(prompt.contains("\n- Osk owes Mara nine coins.\n"), prompt);
        assertFalse(prompt.contains("- Mara came."), prompt);
    }

    @Test
    void earlierParagraphsAreRecalledByTheInstructionAndNotFromThePage() {
        Story story = with(with(story(900, ""), 1, "Osk hid the lantern in the mill."), 2, "It rained on the lantern.");
        String prompt = prompts.assemble(
                        story.planned(List.of("Mara finds the lantern."), 0), "It rained on the lantern.")
                .text();
        assertTrue(prompt.contains("Osk hid the lantern in the mill."), prompt);
        assertEquals(prompt.indexOf("It rained on"), prompt.lastIndexOf("It rained on"), prompt);
    }

    @Test
    void ofALongParagraphTheSentenceThatIsAskedForIsRecalled() {
        String paragraph = "It rained all the day. ".repeat(120) + "Osk hid the lantern in the mill.";
        Story story = with(story(900, ""), 1, paragraph).planned(List.of("Mara finds the lantern."), 0);
        String prompt = prompts.assemble(story, "Nobody came.").text();
        assertTrue(prompt.contains("Osk hid the lantern in the mill."), prompt);
        assertFalse(prompt.contains(paragraph), prompt);
    }

    /// What stands far up on the page is out of a small model's sight.
    @Test
    void whatStandsFarUpIsToldAgain() {
        String first = "Osk hid the lantern in the mill.";
        StoryMemory memory = MemoryEdits.add(StoryMemory.EMPTY, "Osk owes Mara nine coins.");
        Story story = with(story(900, ""), 1, first).remembering(memory).planned(List.of("Mara finds the lantern."), 0);
        String page = first + "\nOsk owes Mara nine coins.\n" + "It rained all the day. ".repeat(80);
        String prompt = prompts.assemble(story, page).text();
        assertTrue(prompt.contains("\n- Osk owes Mara nine coins.\n"), prompt);
        assertTrue(prompt.contains(first), prompt);
        assertEquals(16, prompt.split("It rained all the day").length - 1);
    }

    @Test
    void thePageIsShortThoughThereIsRoom() {
        String prompt = prompts.assemble(story(900, ""), "It rained all the day. ".repeat(80))
                .text();
        assertEquals(16, prompt.split("It rained all the day").length - 1, prompt);
    }

    @Test
    void ofAParagraphThatIsHalfOnThePageOnlyTheOtherHalfIsRecalled() {
        String paragraph = "Osk hid the lantern in the mill. "
                + IntStream.range(0, 60)
                        .mapToObj("It rained all day %d. "::formatted)
                        .collect(Collectors.joining());
        Story story = with(story(900, ""), 1, paragraph).planned(List.of("Mara finds the lantern."), 0);
        String prompt = prompts.assemble(story, paragraph).text();
        assertTrue(prompt.contains("Osk hid the lantern in the mill."), prompt);
        assertEquals(16, prompt.split("It rained all day").length - 1, prompt);
        assertFalse(prompt.contains("- It rained"), prompt);
    }

    /// More rows hide those that matter; but what the writer remembers is for the writer to say.
    @Test
    void rowsOfTheWriterHaveMoreRoomThanChosenOnes() {
        StoryMemory memory = StoryMemory.EMPTY;
        for (int i = 0; i < 40; i++) {
            memory = MemoryEdits.add(memory, "Osk owes Mara " + i + " coins for the lamp.");
        }
        Story writers = story(900, "").remembering(memory);
        List<MemoryRow> copied = memory.rows().stream()
                .map(row -> MemoryRow.copied(row.id(), row.text(), row.source()))
                .toList();
        StoryMemory chosen = new StoryMemory(0, memory.nextId(), copied, List.of(), List.of());
        assertEquals(35, rows(writers));
        assertEquals(5, rows(writers.remembering(chosen)));
    }

    private int rows(Story story) {
        return prompts.assemble(story, "It rained.").text().split("- Osk owes").length - 1;
    }

    /// Whatever is in the parts: the writer's rows can be many, and words can be long.
    @Test
    void noPromptHasMoreWordsThanItMay() {
        Property.holds(200, random -> {
            int most = random.nextInt(StorySizes.LEAST_PROMPT_WORDS, 1200);
            Story story = story(most, TellingWriter.paragraph(random.nextLong()));
            StoryMemory memory = StoryMemory.EMPTY;
            for (int i = random.nextInt(60); i > 0; i--) {
                memory = MemoryEdits.add(
                        memory, TellingWriter.paragraph(random.nextLong()).substring(0, 90));
            }
            StringBuilder page = new StringBuilder();
            for (int i = 1; i < 12; i++) {
                String paragraph = TellingWriter.paragraph(random.nextLong());
                story = with(story, i, paragraph);
                page.append(paragraph).append(random.nextInt(4) == 0 ? "x".repeat(2000) : "\n");
            }
            Story full = story.remembering(memory).planned(List.of("Mara finds the lamp and the ring."), 0);
            String prompt = prompts.assemble(full, page.toString()).text();
            assertTrue(WordCounter.count(prompt) <= most, () -> WordCounter.count(prompt) + " > " + most);
            assertTrue(
                    prompt.length() <= most * Capped.CHARACTERS_PER_WORD + 400, () -> prompt.length() + " characters");
            String without = prompts.assemble(full, page.toString()).without();
            assertTrue(
                    without.endsWith(page.substring(page.length() - 20).strip() + "\n\n")
                            || without.endsWith(page.substring(page.length() - 20)),
                    without);
        });
    }

    @Test
    void bracesOfTheWriterStayAsTheyAre() {
        String prompt = prompts.assemble(story(900, "Mara writes {page} and $1 down."), "It rained.")
                .text();
        assertTrue(prompt.contains("Mara writes {page} and $1 down."), prompt);
    }

    @Test
    void cutsKeepWordsWholeAndBeginWithASentence() {
        assertEquals("It rained.", Capped.beginning("It rained.", 9));
        assertEquals("It", Capped.beginning("It rained.", 1));
        assertEquals("Then it snowed.", Capped.end("It rained a lot. Then it snowed.", 4));
        assertEquals("snowed.", Capped.end("It rained a lot. Then it snowed.", 1));
        assertEquals("It rained.", Capped.end("It rained.", 2));
        assertEquals(16, Capped.end("x".repeat(400), 2).length());
        assertEquals("", Capped.end("", 2));
    }

    private static Story german(String opening) {
        StorySizes sizes = new StorySizes(120, MemoryLimits.PUBLISHED, 2, 900, 1);
        return Story.begun(new StorySettings("Krimi", "eine späte Fähre", opening, "de", "", 5, sizes));
    }

    @Test
    void aStoryInGermanHasAPromptInGerman() {
        PromptAssembler german = PromptAssembler.lexical(Locale.GERMAN);
        assertEquals("""
                Genre: Krimi.

                In dieser Geschichte geht es um eine späte Fähre.

                [Weiter: Mara wartet.]

                Erstes Kapitel

                """, german.assemble(german("Mara wartet."), "").text());
        Story told = german("Mara wartet.").remembering(MemoryEdits.add(StoryMemory.EMPTY, "Osk schuldet Mara Geld."));
        StoryPrompt prompt = german.assemble(told, "Es regnete.\nMara kam.").at("die Mole");
        assertTrue(prompt.text().contains("\n\nWas bisher geschah:\n- Osk schuldet Mara Geld.\n"), prompt.text());
        assertTrue(prompt.text().endsWith("Mara kam.\n\n[Hier: die Mole] [Weiter: Mara wartet.]\n\n"), prompt.text());
        for (String english : List.of("story", "Next", "Here", "Chapter", "happened")) {
            assertFalse(prompt.text().contains(english), prompt.text());
        }
    }

    @Test
    void aStoryWithoutAGenreHasNoLineForIt() {
        for (String language : List.of("de", "es", "fr")) {
            StorySizes sizes = new StorySizes(120, MemoryLimits.PUBLISHED, 2, 900, 1);
            Story story = Story.begun(new StorySettings("", "Osk", "", language, "", 5, sizes));
            String prompt = PromptAssembler.lexical(Locale.of(language))
                    .assemble(story, "")
                    .text();
            assertFalse(prompt.contains("{") || prompt.startsWith("G"), prompt);
        }
    }
}
