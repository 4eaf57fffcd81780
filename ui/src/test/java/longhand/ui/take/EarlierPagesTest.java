package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.Prompt;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;
import longhand.ui.take.PromptPart.Source;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

class EarlierPagesTest {

    private static final String LEDGER = "Pell hid the ledger under the stairs of the gauge house.";
    private static final String LONG = "The water went on falling, and nobody wrote it down. ".repeat(30);

    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId first = scene("1", LEDGER + "\nIt rained.");
    private final ItemId second = scene("2", "The boat came in at noon with nobody at all aboard of it.");
    private final ItemId here = scene("3", "");
    private final ItemId after = scene("4", "A later ledger, of which the story does not know a word yet.");
    private final List<String> questions = new ArrayList<>();
    private List<String> offered = List.of();
    private Recollection last = Recollection.NONE;
    private final Recalling recalling = (question, paragraphs, words) -> {
        questions.add(question);
        offered = paragraphs;
        assertTrue(words > 0);
        return paragraphs.isEmpty()
                ? Recalled.NOTHING
                : new Recalled("What has happened so far:\n- " + paragraphs.getFirst() + "\n\n", List.of(0));
    };

    private ItemId scene(String title, String text) {
        return project.add(BinderItem.Kind.SCENE, title, Optional.empty(), text);
    }

    private AssembledPrompt assemble(ItemId scene, String text, String direction) {
        PromptAssembler assembler = PromptAssembler.ofText(project, SourceChoices.NONE);
        SceneText page = SceneText.of(text);
        Direction where = Direction.of(direction);
        String read = assembler
                .assemble(scene, page, text.length(), where, Optional.empty())
                .page();
        last = new EarlierPages(recalling).recall(project, scene, direction, read, last);
        return assembler.assemble(scene, page, text.length(), where, last.part());
    }

    @Test
    void theDirectionIsAskedForAndWhatIsFoundStandsBeforeThePage() {
        AssembledPrompt prompt = assemble(here, LONG, "Marit finds the ledger.");
        assertEquals(List.of("Marit finds the ledger."), questions);
        PromptPart part = prompt.parts().getFirst();
        assertEquals(Source.RECALLED, part.source());
        assertEquals(first, part.scene());
        assertTrue(part.text().contains(LEDGER));
        Prompt.Guided guided = assertInstanceOf(Prompt.Guided.class, prompt.prompt());
        assertTrue(guided.before().startsWith(part.text()));
        assertTrue(guided.without().startsWith(part.text()), "it is no note");
    }

    @Test
    void withoutADirectionTheLastSentencesAreAskedFor() {
        assemble(here, LONG + "She looked for the ledger. It was gone.", "");
        assertEquals(List.of("She looked for the ledger. It was gone."), questions);
    }

    @Test
    void onlyWhatStandsBeforeAndIsNotReadAnywayIsOffered() {
        assemble(here, LONG, "The ledger.");
        assertEquals(2, offered.size());
        assertFalse(offered.toString().contains("later"));
        assemble(here, "The end.", "The ledger.");
        assertEquals(List.of(LEDGER), offered, "the scene before is read, for its voice");
        int asked = questions.size();
        assemble(first, LEDGER, "The ledger.");
        assertEquals(asked, questions.size(), "before the first scene is nothing");
        assertFalse(second.equals(after));
    }

    @Test
    void whatWasRecalledServesUntilThePageSpeaksOfSomethingElse() {
        PromptPart found = assemble(here, LONG, "").parts().getFirst();
        String longer = LONG + "She looked for the ledger. ".repeat(50);
        assertEquals(found, assemble(here, longer, "").parts().getFirst());
        assertEquals(1, questions.size(), "250 words later the model has the beginning of its page still");
        assemble(here, longer + "It was gone. ".repeat(20), "");
        assertEquals(
                List.of("It was gone. It was gone."),
                List.of(questions.getLast().strip()));
        assemble(here, longer, "");
        assertEquals(3, questions.size(), "what it was found for is not there any more");
        assemble(here, longer, "Marit finds the ledger.");
        assertEquals("Marit finds the ledger.", questions.getLast());
    }

    @Test
    void whatWasRecalledServesNoOtherBook() {
        assemble(here, LONG, "");
        SceneText before = project.scene(first);
        project.record(
                first,
                before.edit(
                        0,
                        LEDGER.length(),
                        SceneText.of("Pell burned the ledger, and all that he had ever known with it.")
                                .slice(0, 63)));
        assemble(here, LONG, "");
        assertEquals(2, questions.size());
        assertTrue(offered.getFirst().startsWith("Pell burned"), offered::toString);
    }
}
