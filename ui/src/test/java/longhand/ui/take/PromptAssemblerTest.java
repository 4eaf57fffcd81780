package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private AssembledPrompt assemble(ItemId scene, String text, int at, String direction) {
        return PromptAssembler.assemble(
                project,
                scene,
                SceneText.of(text),
                at,
                Direction.of(direction),
                (_, _, _, _) -> TakeMemory.NOTHING,
                Optional.empty());
    }

    @Test
    void isTheSceneUpToTheCaretInParagraphs() {
        AssembledPrompt prompt = assemble(first, "The sea.\nThe mole.", 12, "");
        assertEquals(new Prompt.Continuation("The sea.\n\nThe"), prompt.prompt());
        assertEquals(List.of(new LeftOut(first, 1, Why.AFTER_CARET)), prompt.leftOut());
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

    @Test
    void isTheSceneAloneOnceThatIsLongEnough() {
        AssembledPrompt prompt = assemble(empty, "word ".repeat(200), 1_000, "");
        assertFalse(prompt.text().contains("sea"));
        assertEquals(List.of(new LeftOut(first, 4, Why.OWN_VOICE)), prompt.leftOut());
    }

    @Test
    void leavesOutTheBeginningOfALongSceneBefore() {
        ItemId before = project.add(BinderItem.Kind.SCENE, "4", Optional.empty(), "one two\n" + "word ".repeat(300));
        ItemId here = project.add(BinderItem.Kind.SCENE, "5", Optional.empty(), "");
        assertEquals(
                List.of(new LeftOut(before, 2, Why.END_ONLY)),
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
        AssembledPrompt prompt = PromptAssembler.assemble(
                project,
                first,
                SceneText.of("The sea."),
                8,
                Direction.of("Rain."),
                (_, _, _, _) ->
                        new TakeMemory(new ToldMemory("So far: Pell owes nine coins.\n\n", List.of()), Map.of()),
                Optional.of(earlier));
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
}
