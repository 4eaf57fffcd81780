package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import longhand.engine.api.EngineError;
import longhand.memory.api.ItemId;
import longhand.memory.api.RuleSettings.SceneRule;
import longhand.memory.text.Origin;
import longhand.memory.text.Selection;
import longhand.ui.take.TakeAccount;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The rules of a scene in the window, by keys.
@ExtendWith(FxToolkit.class)
class RulesTest {

    private StudioFixture studio;

    @BeforeEach
    void open() {
        studio = StudioFixture.book(StudioFixture.LIGHT);
        studio.window.page().select(new Selection(0, studio.text().length()));
        studio.press(KeyCode.DELETE);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void openSheet() {
        studio.press(KeyCode.R, Held.CTRL, Held.ALT);
    }

    private List<SceneRule> kept() {
        return studio.project().settings().rules().rules();
    }

    private List<String> said() {
        return kept().stream().map(SceneRule::text).toList();
    }

    private Stream<String> labels() {
        return studio.window.scene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText());
    }

    private boolean saysSomewhere(String part) {
        return labels().anyMatch(text -> text.contains(part));
    }

    @Test
    void aRuleIsTypedAndKeptByTheNextTake() {
        openSheet();
        studio.type("no letters e\n");
        assertEquals(List.of("no letters e"), said());
        assertTrue(saysSomewhere("words are left to the model."));
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
        studio.type("A warm night");
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(List.of("no letters e"), studio.writer().last().request().rules());
        studio.writer().last().writes(" sank on us.").finishes();
        studio.pulse();
        Desk desk = studio.window.studio().desk().orElseThrow();
        var take = desk.takes().shelfProperty().get().takes().getFirst();
        assertEquals(List.of("no letters e"), TakeAccount.of(take).rules());
        studio.press(KeyCode.T, Held.CTRL, Held.SHIFT);
        assertTrue(
                studio.window.scene().getRoot().lookupAll(".lh-wrapped").stream()
                        .flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                        .anyMatch(piece -> ((Text) piece).getText().equals("Rules: no letters e")),
                "the take says so");
    }

    /// A switched-off rule stays, and no take keeps it.
    @Test
    void aRuleIsSwitchedSaidAnewMovedAndTakenOut() {
        openSheet();
        studio.type("no letters e\n");
        studio.press(KeyCode.INSERT);
        studio.type("at most 2 syllables\n");
        studio.press(KeyCode.SPACE);
        assertEquals(List.of(true, false), kept().stream().map(SceneRule::on).toList());
        studio.press(KeyCode.UP, Held.CTRL);
        assertEquals(List.of("at most 2 syllables", "no letters e"), said());
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.A, Held.CTRL);
        studio.type("no letters a\n");
        assertEquals(List.of("at most 2 syllables", "no letters a"), said());
        studio.press(KeyCode.DELETE);
        assertEquals(List.of("at most 2 syllables"), said());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals(List.of("at most 2 syllables", "no letters a"), said());
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(List.of("no letters a"), studio.writer().last().request().rules());
    }

    @Test
    void theRulesOfAnotherSceneAreTakenOverByItsTitle() {
        openSheet();
        studio.type("no letters e\n");
        studio.press(KeyCode.S);
        studio.press(KeyCode.INSERT);
        studio.type("at most 2 syllables\n");
        List<String> both = List.of("if possible: no letters e", "at most 2 syllables");
        ItemId first = kept().getFirst().scene();
        String title = studio.project().binder().item(first).orElseThrow().title();
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.F6);
        studio.press(KeyCode.UP);
        studio.press(KeyCode.UP);
        studio.press(KeyCode.ENTER);
        openSheet();
        assertTrue(studio.shows("As in \u201c" + title + "\u201d"), title);
        studio.type("as in");
        studio.press(KeyCode.ENTER);
        assertEquals(
                List.of(both, both),
                kept().stream()
                        .collect(Collectors.groupingBy(
                                SceneRule::scene, Collectors.mapping(SceneRule::text, Collectors.toList())))
                        .values()
                        .stream()
                        .toList());
        studio.press(KeyCode.INSERT);
        assertFalse(studio.shows("As in \u201c" + title + "\u201d"), "the same rules are not offered again");
    }

    @Test
    void aSetIsChosenByItsName() {
        openSheet();
        studio.type("plain wo");
        studio.press(KeyCode.ENTER);
        assertEquals(2, said().size());
        assertTrue(said().contains("at most 3 syllables"), said().toString());
    }

    /// A kind of rule comes as its example, which is changed and kept.
    @Test
    void aKindComesAsItsExample() {
        openSheet();
        studio.type("melt");
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        assertEquals(List.of(), said());
        assertTrue(saysSomewhere("Leaves "));
        studio.press(KeyCode.ENTER);
        assertEquals(List.of("melting snowball from 9"), said());
    }

    @Test
    void whatIsNoRuleIsToldAndNotKept() {
        openSheet();
        studio.type("gibberish");
        assertTrue(studio.shows("No rule is said like this. Delete it to see all that there are."));
        studio.press(KeyCode.ENTER);
        assertEquals(List.of(), said());
        studio.press(KeyCode.A, Held.CTRL);
        studio.type("melting snowball from 40");
        assertTrue(saysSomewhere("number must be 1 to 15: 40"));
        studio.press(KeyCode.ESCAPE);
        assertEquals(List.of(), said());
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void wordsThatBreakARuleAreMarkedAndFound() {
        studio.type("A dog barks. The end came late.");
        openSheet();
        studio.type("no letters e\n");
        assertTrue(saysSomewhere("4 of 7 break a rule."));
        assertTrue(studio.shows("4 words on the page break it"));
        assertEquals("A dog barks. The end came late.", studio.text());
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.HOME);
        studio.press(KeyCode.F4);
        assertEquals(new Selection(13, 16), studio.window.page().selection());
        studio.press(KeyCode.F4);
        studio.press(KeyCode.F4, Held.SHIFT);
        assertEquals(new Selection(13, 16), studio.window.page().selection());
        assertEquals(
                List.of(),
                studio.project().settings().rules().rules().stream()
                        .filter(rule -> !rule.on())
                        .toList());
    }

    @Test
    void theSheetIsReachedByF6() {
        openSheet();
        studio.type("no letters e\n");
        studio.press(KeyCode.ESCAPE);
        openSheet();
        studio.window.page().requestFocus();
        studio.press(KeyCode.F6);
        studio.press(KeyCode.SPACE);
        assertFalse(kept().getFirst().on());
        openSheet();
        assertTrue(studio.window.page().isWriting());
    }

    @Test
    void aTakeThatCannotGoOnSaysWhichRuleKeepsItFromIt() {
        openSheet();
        studio.type("palindromes\n");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().fails(new EngineError.DeadEnd("palindromes", ""));
        studio.pulse();
        assertTrue(studio.shows("Your text is untouched. Nothing the model knows keeps the rule: palindromes."
                + " Ease the rule and try again."));
    }

    /// A word is chosen, as the writer's own, in one undo step; the caret stands where the next one begins.
    @Test
    void aLikelyWordIsChosenAtTheCaret() {
        openSheet();
        studio.type("no letters e\n");
        studio.press(KeyCode.ESCAPE);
        studio.type("She had a bo");
        studio.press(KeyCode.SPACE, Held.CTRL);
        assertEquals("She had a bo", studio.writer().lastWords().request().before());
        assertEquals(
                List.of("no letters e"), studio.writer().lastWords().request().rules());
        studio.writer().lastWords().finds("boy", "boat", "bowl");
        studio.pulse();
        assertTrue(studio.shows("boat"));
        assertTrue(studio.shows("1 in 4"));
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.ENTER);
        assertEquals("She had a boat ", studio.text());
        assertTrue(studio.window.page().isWriting());
        assertEquals(
                List.of(Origin.TYPED),
                studio.window.page().text().paragraphs().getFirst().runs().stream()
                        .map(run -> run.style().origin())
                        .distinct()
                        .toList());
        studio.press(KeyCode.Z, Held.CTRL);
        assertEquals("She had a bo", studio.text(), "one undo");
    }

    @Test
    void typingInTheMenuAsksForWordsThatBeginSo() {
        studio.type("He said,");
        studio.press(KeyCode.SPACE, Held.CTRL);
        studio.writer().lastWords().finds("and", "but");
        studio.pulse();
        studio.type("t");
        assertEquals("He said, t", studio.writer().lastWords().request().before());
        studio.writer().lastWords().finds("the");
        studio.pulse();
        studio.press(KeyCode.ENTER);
        assertEquals("He said, the ", studio.text());
        studio.press(KeyCode.SPACE, Held.CTRL);
        studio.press(KeyCode.ESCAPE);
        assertTrue(studio.window.page().isWriting());
        assertEquals("He said, the ", studio.text());
    }

    @Test
    void whereNoWordIsLeftTheMenuSaysSo() {
        studio.type("A ");
        studio.press(KeyCode.SPACE, Held.CTRL);
        studio.writer().lastWords().finds();
        studio.pulse();
        assertTrue(studio.shows("No word that the model knows can stand here under the rules."));
        studio.press(KeyCode.ENTER);
        assertTrue(studio.window.page().isAsking());
    }

    /// Hard, if possible, strong, soft, and round again; a soft rule leaves all words.
    @Test
    void aRuleIsMadeSofter() {
        openSheet();
        studio.type("no letters e\n");
        studio.press(KeyCode.S);
        assertEquals(List.of("if possible: no letters e"), said());
        assertTrue(studio.shows("if possible"));
        studio.press(KeyCode.S);
        studio.press(KeyCode.S);
        assertEquals(List.of("softly no letters e"), said());
        assertTrue(studio.shows("softly"));
        var reading = studio.window
                .studio()
                .desk()
                .orElseThrow()
                .rules()
                .pageProperty()
                .get()
                .reading();
        assertEquals(reading.all(), reading.left());
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER, Held.CTRL);
        assertEquals(
                List.of("softly no letters e"), studio.writer().last().request().rules());
        studio.writer().last().finishes();
        openSheet();
        studio.press(KeyCode.S);
        assertEquals(List.of("no letters e"), said());
    }
}
