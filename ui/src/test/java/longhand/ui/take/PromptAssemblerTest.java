package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.api.Prompt;
import longhand.engine.api.ToldMemory;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;
import longhand.ui.memory.TakeMemory;
import longhand.ui.take.LeftOut.Why;
import longhand.ui.take.PromptPart.Source;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

class PromptAssemblerTest {

    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId first = project.add(BinderItem.Kind.SCENE, "1", Optional.empty(), "The sea.\nThe mole.");
    private final ItemId empty = project.add(BinderItem.Kind.SCENE, "2", Optional.empty(), "");
    private final ItemId last = project.add(BinderItem.Kind.SCENE, "3", Optional.empty(), "");

    private TakeMemory memory = TakeMemory.NOTHING;

    private AssembledPrompt assemble(ItemId scene, String text, int at, String direction) {
        return assembler(SourceChoices.NONE, OptionalInt.empty())
                .assemble(scene, SceneText.of(text), at, Direction.of(direction), Optional.empty());
    }

    private PromptAssembler assembler(SourceChoices choices, OptionalInt room) {
        return new PromptAssembler(project, (_, _, _, _) -> memory, choices, room);
    }

    @Test
    void isTheSceneUpToTheCaretInParagraphs() {
        AssembledPrompt prompt = assemble(first, "The sea.\nThe mole.", 12, "");
        assertEquals(new Prompt.Continuation("The sea.\n\nThe"), prompt.prompt());
        assertEquals(List.of(new LeftOut(Source.SCENE, first, 1, Why.AFTER_CARET)), prompt.leftOut());
    }

    @Test
    void beginsWithTheEndOfTheLastSceneThatHasWords() {
        AssembledPrompt prompt = assemble(last, "She", 3, "");
        assertEquals("The sea.\n\nThe mole.\n\nShe", prompt.text());
        assertEquals(
                List.of(Source.SCENE_BEFORE, Source.SCENE),
                prompt.parts().stream().map(PromptPart::source).toList());
        assertEquals(first, prompt.parts().getFirst().scene());
        assertEquals(List.of(), prompt.leftOut());
    }

    /// The note stands ahead of the heading, as in a story that `longhand story` begins.
    @Test
    void beginsABookBehindAHeading() {
        assertEquals("Chapter One\n\n", assemble(first, "", 0, "").text());
        AssembledPrompt directed = assemble(first, "", 0, "Rain.");
        assertEquals("[Next: Rain.]\n\nChapter One\n\n", directed.text());
        assertEquals("Chapter One\n\n", directed.page());
        assertFalse(directed.beginsParagraph(""));
        assertEquals("The sea.\n\nThe mole.\n\n", assemble(last, "", 0, "").text());
        SourceChoices muted = SourceChoices.NONE.mute(Source.HEADING);
        AssembledPrompt bare = assembler(muted, OptionalInt.empty())
                .assemble(first, SceneText.of(""), 0, Direction.NONE, Optional.empty());
        assertEquals("", bare.text());
    }

    @Test
    void isTheSceneAloneOnceThatIsLongEnough() {
        AssembledPrompt prompt = assemble(empty, "word ".repeat(200), 1_000, "");
        assertFalse(prompt.text().contains("sea"));
        assertEquals(List.of(new LeftOut(Source.SCENE_BEFORE, first, 4, Why.OWN_VOICE)), prompt.leftOut());
    }

    @Test
    void leavesOutTheBeginningOfALongSceneBefore() {
        ItemId before = project.add(BinderItem.Kind.SCENE, "4", Optional.empty(), "one two\n" + "word ".repeat(300));
        ItemId here = project.add(BinderItem.Kind.SCENE, "5", Optional.empty(), "");
        assertEquals(
                List.of(new LeftOut(Source.SCENE_BEFORE, before, 2, Why.END_ONLY)),
                assemble(here, "", 0, "").leftOut());
    }

    @Test
    void putsTheDirectionBeforeTheFirstNewWordOfANewParagraph() {
        AssembledPrompt prompt = assemble(first, "The sea.\nThe mole.", 18, "Pell comes.");
        String page = "The sea.\n\nThe mole.\n\n";
        assertEquals(
                new Prompt.Guided(page + "[Next: Pell comes.]\n\n", page, Prompt.Guided.FOLLOWED), prompt.prompt());
        assertTrue(prompt.beginsParagraph("The sea.\nThe mole."));
        assertFalse(prompt.beginsParagraph("The sea.\nThe mole.\n"));
    }

    @Test
    void putsTheDirectionAheadOfAParagraphWhoseSentenceIsNotDone() {
        AssembledPrompt prompt = assemble(first, "The sea.\nThe mole.", 12, "Pell comes.");
        assertEquals("The sea.\n\n[Next: Pell comes.]\n\nThe", prompt.text());
        assertEquals("The sea.\n\nThe", prompt.page());
        assertFalse(prompt.beginsParagraph("The sea.\nThe"));
    }

    @Test
    void whatIsRememberedStandsInBothPages() {
        PromptPart earlier = new PromptPart(Source.RECALLED, first, "Earlier: Pell left.\n\n");
        memory = told("So far: Pell owes nine coins.\n\n");
        AssembledPrompt prompt = assembler(SourceChoices.NONE, OptionalInt.empty())
                .assemble(first, SceneText.of("The sea."), 8, Direction.of("Rain."), Optional.of(earlier));
        Prompt.Guided guided = (Prompt.Guided) prompt.prompt();
        assertEquals(
                "So far: Pell owes nine coins.\n\nEarlier: Pell left.\n\nThe sea.\n\n[Next: Rain.]\n\n",
                guided.before());
        assertEquals(guided.before().replace("[Next: Rain.]\n\n", ""), guided.without());
    }

    @Test
    void givesTheModelNothingButItsParts() {
        AssembledPrompt prompt = assemble(last, "She wrote", 9, "Rain.");
        Prompt.Guided guided = (Prompt.Guided) prompt.prompt();
        StringBuilder shown = new StringBuilder();
        prompt.parts().forEach(part -> shown.append(part.text()));
        assertEquals(shown.toString(), guided.before());
        assertEquals(guided.before().replace("[Next: Rain.]\n\n", ""), guided.without());
    }

    private static TakeMemory told(String text) {
        return new TakeMemory(new ToldMemory(text, List.of()), Map.of());
    }

    private static final String ROWS = "So far: Pell owes nine coins.\n\n";

    /// What is remembered (6 words), what is recalled (3), the end of the scene before (4), and the page.
    private AssembledPrompt whole(SourceChoices choices, OptionalInt room, String page) {
        memory = told(ROWS);
        PromptPart earlier = new PromptPart(Source.RECALLED, first, "Earlier: Pell left.\n\n");
        return assembler(choices, room)
                .assemble(last, SceneText.of(page), page.length(), Direction.NONE, Optional.of(earlier));
    }

    private static List<Source> sources(AssembledPrompt prompt) {
        return prompt.parts().stream().map(PromptPart::source).toList();
    }

    @Test
    void whatIsMutedIsNotReadAndSaidToBeLeftOut() {
        AssembledPrompt prompt = whole(SourceChoices.NONE.mute(Source.MEMORY), OptionalInt.empty(), "She wrote");
        assertEquals("Earlier: Pell left.\n\nThe sea.\n\nThe mole.\n\nShe wrote", prompt.text());
        assertEquals(List.of(new LeftOut(Source.MEMORY, last, 6, Why.MUTED)), prompt.leftOut());
        assertEquals(ROWS, prompt.muted().getFirst().text(), "it can still be looked at");
        SourceChoices all =
                SourceChoices.NONE.mute(Source.MEMORY).mute(Source.RECALLED).mute(Source.SCENE_BEFORE);
        assertEquals("She wrote", whole(all, OptionalInt.empty(), "She wrote").text());
        assertTrue(whole(all.mute(Source.MEMORY), OptionalInt.empty(), "She wrote")
                .text()
                .startsWith(ROWS));
    }

    @Test
    void whereThereIsNoRoomTheEndOfTheSceneBeforeGoesFirstAndTheMemoryLast() {
        assertEquals(
                List.of(Source.MEMORY, Source.RECALLED, Source.SCENE),
                sources(whole(SourceChoices.NONE, OptionalInt.of(14), "She wrote")));
        AssembledPrompt least = whole(SourceChoices.NONE, OptionalInt.of(8), "She wrote");
        assertEquals(List.of(Source.MEMORY, Source.SCENE), sources(least));
        assertTrue(least.leftOut().contains(new LeftOut(Source.RECALLED, first, 3, Why.NO_ROOM)));
        assertEquals(List.of(Source.SCENE), sources(whole(SourceChoices.NONE, OptionalInt.of(7), "She wrote")));
    }

    @Test
    void whatIsPinnedStaysAndOthersGoForIt() {
        SourceChoices pinned = SourceChoices.NONE.pin(Source.SCENE_BEFORE);
        assertEquals(
                List.of(Source.SCENE_BEFORE, Source.SCENE), sources(whole(pinned, OptionalInt.of(8), "She wrote")));
    }

    @Test
    void theBeginningOfThePageGoesForWhatIsPinned() {
        String page = "one two three four\n".repeat(25) + "five";
        AssembledPrompt prompt = whole(SourceChoices.NONE.pin(Source.MEMORY), OptionalInt.of(40), page);
        assertTrue(prompt.text().startsWith(ROWS + "one two three four\n\none"), prompt.text());
        assertTrue(prompt.text().endsWith("\n\nfive"));
        assertTrue(prompt.words() <= 40 && prompt.words() > 25, prompt.text());
        int left = 101 + 6 - prompt.words();
        assertTrue(prompt.leftOut().contains(new LeftOut(Source.SCENE, last, left, Why.NO_ROOM)));
        assertEquals(
                page.replace("\n", "\n\n"),
                whole(SourceChoices.NONE, OptionalInt.of(40), page).text());
    }

    @Test
    void aPinnedSceneBeforeIsReadThoughTheOpenOneIsLong() {
        String page = "word ".repeat(200);
        AssembledPrompt prompt = whole(SourceChoices.NONE.pin(Source.SCENE_BEFORE), OptionalInt.empty(), page);
        assertTrue(prompt.text().contains("The mole."));
    }
}
