package longhand.ui.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseForm;
import longhand.engine.api.WrittenForm;
import longhand.engine.prosody.LexiconProsody;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeRange;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

class PoemViewModelTest {

    private static final LexiconProsody PROSODY = new LexiconProsody();
    private static final PoemTexts TEXTS = new PoemTexts(Messages.of(Locale.ENGLISH));

    private final MemoryProject project = new MemoryProject(Path.of("poems"), "Poems");
    private final ItemId scene = project.add(BinderItem.Kind.SCENE, "Low Water", Optional.empty(), "");
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final PoemViewModel poem = opened();

    private PoemViewModel opened() {
        PoemViewModel fresh = new PoemViewModel(project, PROSODY, new Background(work::add, Runnable::run));
        fresh.openScene(scene, SceneText.EMPTY);
        return fresh;
    }

    private static VerseForm form(String id) {
        return PROSODY.forms().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String id) {
        poem.choose(Optional.of(new PoemForm(form(id), "")));
    }

    private PoemLines lines(int caret) {
        return new PoemLines(poem.pageProperty().get().orElseThrow(), caret, TEXTS, true);
    }

    private void work() {
        for (Runnable job = work.poll(); job != null; job = work.poll()) {
            job.run();
        }
    }

    @Test
    void proseIsNeverRead() {
        poem.textChanged(SceneText.of("It rains.\n".repeat(10_000)));
        assertTrue(work.isEmpty());
        assertFalse(poem.isPoem());
    }

    @Test
    void aSceneKeepsItsForm() {
        choose("haiku");
        assertEquals(Optional.of(form("haiku")), opened().formProperty().get().map(PoemForm::form));
        poem.choose(Optional.empty());
        assertFalse(opened().isPoem());
    }

    @Test
    void aFormOfALaterVersionShowsProse() {
        poem.choose(Optional.of(new PoemForm(
                new VerseForm("glosa", "", "", form("haiku").stanzas(), VerseForm.Asks.NOTHING, List.of()), "")));
        assertFalse(opened().isPoem());
    }

    /// It is kept with the scene, and can be chosen in every other one.
    @Test
    void aFormOfOnesOwnStaysWithTheScene() {
        String text = poem.draft(form("haiku"), "Short haiku").replace("5 syllables", "3 syllables");
        List<WrittenForm> read = new ArrayList<>();
        poem.written(text, read::add);
        work();
        VerseForm own = ((WrittenForm.Read) read.getFirst()).form();
        assertEquals("Short haiku", own.title());
        poem.choose(Optional.of(new PoemForm(own, "")));
        assertEquals(Optional.of(own), opened().formProperty().get().map(PoemForm::form));
        assertEquals(own, opened().forms().getFirst());
        assertEquals(own.id(), poem.draft(own, "another name"));
        poem.textChanged(SceneText.of("Still water, no wind"));
        work();
        assertEquals("5 of 3", lines(-1).margin().line(1L).orElseThrow().count());
        assertEquals(
                own.id(),
                poem.wish(SceneText.EMPTY, new TakeRange(0, 0, 0), "Pond")
                        .orElseThrow()
                        .form());
    }

    @Test
    void aWeakEndIsASyllableMoreAndNoFault() {
        choose("couplets");
        poem.textChanged(SceneText.of("""
                A woman's face with nature's own hand sweeter
                The baker baked his bread beside the sea now
                The baker baked his bread beside the lovely meter
                """));
        work();
        PoemLines lines = lines(-1);
        assertEquals("11", lines.margin().line(1L).orElseThrow().count());
        assertEquals("11 of 10", lines.margin().line(2L).orElseThrow().count());
        assertEquals("13 of 10", lines.margin().line(3L).orElseThrow().count());
    }

    /// Ten keys while one reading runs: one more reading, of the last text.
    @Test
    void onlyTheLastTextIsRead() {
        choose("haiku");
        for (int i = 0; i < 10; i++) {
            poem.textChanged(SceneText.of("pond ".repeat(i)));
        }
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(Optional.empty(), poem.pageProperty().get(), "what was read is no longer there");
        assertEquals(1, work.size());
        work();
        assertEquals("9 of 5", lines(-1).margin().line(1L).orElseThrow().count());
    }

    /// With a word where the form asks for one, and without; the example of the form, and what is no poem at all.
    @Test
    void everyFormShowsInTheMargin() {
        for (VerseForm form : PROSODY.forms()) {
            for (String word : List.of("", "stone", "the rain is on my side")) {
                poem.choose(Optional.of(new PoemForm(form, word)));
                for (String text : List.of(String.join("\n", form.example()), "Xqzzy.\n7\nthe the", "")) {
                    poem.textChanged(SceneText.of(text));
                    work();
                    assertFalse(TEXTS.shape(form).isEmpty());
                    lines(0).margin();
                    lines(-1)
                            .broken()
                            .forEach(line -> assertFalse(TEXTS.faults(line).isEmpty(), form.id()));
                }
            }
        }
    }

    @Test
    void theMarginNamesTheRuleThatAWordBreaks() {
        poem.choose(Optional.of(new PoemForm(form("lipogram"), "e")));
        poem.textChanged(SceneText.of("Fog sits down on our dock\nA gull looked up at us"));
        work();
        assertEquals(
                "\u201clooked\u201d breaks the rule: no letters e.",
                lines(-1).margin().line(2L).orElseThrow().fault());
        assertEquals("", lines(-1).margin().line(1L).orElseThrow().fault());
    }

    /// All paragraphs count together, and the last one shows it.
    @Test
    void aDrabbleCountsItsWords() {
        choose("drabble");
        poem.textChanged(SceneText.of("One two three.\n\nFour five."));
        work();
        assertEquals("5 of 100", lines(-1).margin().line(3L).orElseThrow().count());
        assertEquals(
                "5 words where the form has 100.",
                lines(-1).margin().line(3L).orElseThrow().fault());
        assertEquals(List.of(), lines(2).broken());
        assertEquals(Optional.empty(), poem.wish(SceneText.of("One"), new TakeRange(1, 3, 3), "Title"));
    }

    @Test
    void theMarginCountsAndSaysWhatIsWrong() {
        choose("couplets");
        poem.textChanged(SceneText.of("The sea goes out as clerks go home at five\nand dries\n\nThe sea goes five"));
        work();
        PoemLines lines = lines(-1);
        assertEquals(
                List.of(2, 3), lines.broken().stream().map(one -> one.number()).toList());
        assertEquals(1, lines.kept());
        assertEquals("10", lines.margin().line(1L).orElseThrow().count());
        assertEquals(
                "2 syllables where the form has 10. \u201cdries\u201d does not rhyme with \u201cfive\u201d.",
                lines.margin().line(2L).orElseThrow().fault());
    }

    /// While it is typed a line lacks its end, and is not wrong for that.
    @Test
    void theLineThatIsBeingWrittenIsOnlyUnfinished() {
        choose("haiku");
        poem.textChanged(SceneText.of("An old silent pond\na frog"));
        work();
        assertEquals("", lines(1).margin().line(2L).orElseThrow().fault());
        assertEquals("2 of 7", lines(1).margin().line(2L).orElseThrow().count());
        assertEquals(2, lines(1).unfinished());
        assertEquals(
                "2 syllables where the form has 7.",
                lines(0).margin().line(2L).orElseThrow().fault());
        assertEquals(1, lines(0).unfinished());
    }

    @Test
    void aWordIsSaidAsTheWriterSaysIt() {
        choose("haiku");
        poem.textChanged(SceneText.of("Zorvath in the dark"));
        work();
        assertEquals(
                "It is not known how \u201cZorvath\u201d is said.",
                lines(-1).margin().line(1L).orElseThrow().fault());
        poem.say(new Saying("zorvath", "Z AO1 R V AE2 TH"));
        work();
        assertEquals("5", lines(-1).margin().line(1L).orElseThrow().count());
        assertEquals(List.of(new Saying("zorvath", "Z AO1 R V AE2 TH")), opened().sayings());
        poem.unsay("zorvath");
        assertEquals(List.of(), opened().sayings());
    }

    @Test
    void everyFormHasAShapeInALine() {
        assertEquals("14 lines of 10 syllables, ABAB CDCD EFEF GG", TEXTS.shape(form("sonnet-shakespearean")));
        assertEquals("3 lines of 5, 7 and 5 syllables", TEXTS.shape(form("haiku")));
        assertEquals("5 lines of 1, 2, 3, 4 and 1 words", TEXTS.shape(form("elfchen")));
        assertEquals("4 lines of any length, AABB", TEXTS.shape(form("clerihew")));
        assertEquals("A line for each letter of your word, 6 to 9 words each", TEXTS.shape(form("acrostic")));
        assertEquals("10 lines of 1 to 10 syllables", TEXTS.shape(form("etheree")));
    }
}
