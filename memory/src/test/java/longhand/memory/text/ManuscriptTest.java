package longhand.memory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import longhand.memory.testing.Property;
import org.junit.jupiter.api.Test;

class ManuscriptTest {

    private final Manuscript manuscript = new Manuscript(SceneText.of("The well was dry.\nShe wrote it down."));

    @Test
    void takesBackAWordAtATime() {
        type(3, " old");
        manuscript.closeStep();
        type(7, " stone");
        assertEquals("The old stone well was dry.\nShe wrote it down.", text());
        manuscript.undo();
        assertEquals("The old well was dry.\nShe wrote it down.", text());
        manuscript.undo();
        assertEquals("The well was dry.\nShe wrote it down.", text());
        assertFalse(manuscript.undo());
        assertTrue(manuscript.redo());
        assertTrue(manuscript.redo());
        assertFalse(manuscript.redo());
        assertEquals("The old stone well was dry.\nShe wrote it down.", text());
    }

    @Test
    void undoPutsTheCaretWhereTheTextCameBack() {
        List<Change> changes = new ArrayList<>();
        manuscript.edit(4, 8, Slice.EMPTY, Selection.at(4));
        manuscript.onChange(changes::add);
        manuscript.undo();
        assertEquals(Optional.of(Selection.at(8)), changes.getFirst().selection());
    }

    @Test
    void theNextUndoTakesTheTakeAndThenTheTyping() {
        UndoStep take = manuscript.beginForeign();
        Anchor end = manuscript.anchor(17, true);
        take = stream(take, end, " It");
        type(0, "Now. ");
        take = stream(take, end, " was fine");
        type(text().length(), " Twice.");
        take = stream(take, end, " weather.");
        manuscript.endForeign(take);
        String both = "Now. The well was dry. It was fine weather.\nShe wrote it down. Twice.";
        assertEquals(both, text());
        manuscript.undo();
        assertEquals("Now. The well was dry.\nShe wrote it down. Twice.", text());
        manuscript.undo();
        manuscript.undo();
        assertEquals("The well was dry.\nShe wrote it down.", text());
        manuscript.redo();
        manuscript.redo();
        manuscript.redo();
        assertEquals(both, text());
    }

    @Test
    void typingInsideATakeIsTakenBackBeforeIt() {
        UndoStep take = manuscript.beginForeign();
        Anchor end = manuscript.anchor(17, true);
        take = stream(take, end, " It was.");
        type(20, " truly");
        take = stream(take, end, " Weather.");
        manuscript.endForeign(take);
        assertEquals("The well was dry. It truly was. Weather.\nShe wrote it down.", text());
        manuscript.undo();
        assertEquals("The well was dry. It was. Weather.\nShe wrote it down.", text());
        manuscript.undo();
        assertEquals("The well was dry.\nShe wrote it down.", text());
    }

    @Test
    void anAmendedStepIsTakenBackAtOnce() {
        UndoStep take = manuscript.beginForeign();
        Anchor end = manuscript.anchor(17, true);
        take = stream(take, end, " It was.");
        manuscript.endForeign(take);
        manuscript.amend(take, 17, 25, model(" It rained."), Optional.empty());
        assertEquals("The well was dry. It rained.\nShe wrote it down.", text());
        manuscript.undo();
        assertEquals("The well was dry.\nShe wrote it down.", text());
    }

    @Test
    void knowsTheStepThatRedoBroughtBack() {
        UndoStep take = manuscript.beginForeign();
        stream(take, manuscript.anchor(17, true), " It was.");
        manuscript.endForeign(take);
        List<Change> changes = new ArrayList<>();
        manuscript.onChange(changes::add);
        manuscript.undo();
        assertFalse(
                manuscript.isNextUndo(manuscript.redoneStep(changes.getLast().edit())));
        manuscript.redo();
        assertTrue(manuscript.isNextUndo(manuscript.redoneStep(changes.getLast().edit())));
    }

    @Test
    void aTakeThatWroteNothingIsNoStep() {
        manuscript.endForeign(manuscript.beginForeign());
        assertFalse(manuscript.canUndo());
        assertFalse(manuscript.undo());
    }

    @Test
    void restylingKeepsEveryCharacter() {
        manuscript.restyle(4, 20, style -> style.withItalic(true), Selection.at(4));
        assertEquals("The well was dry.\nShe wrote it down.", text());
        assertTrue(manuscript.text().paragraphs().get(1).styleBefore(2).italic());
        manuscript.undo();
        assertEquals(SceneText.of("The well was dry.\nShe wrote it down."), manuscript.text());
    }

    /// Two hands write anywhere, the writer undoes now and then: at last everything can be taken back,
    /// and brought again.
    @Test
    void everyMixOfTwoHandsCanBeTakenBackAndBroughtAgain() {
        Property.holds(random -> {
            Manuscript mixed = new Manuscript(SceneText.of("one two\nthree four\nfive"));
            SceneText original = mixed.text();
            UndoStep take = mixed.beginForeign();
            Anchor end = mixed.anchor(random.nextInt(original.length() + 1), true);
            for (int i = 0; i < 25; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> take = mixed.insertForeign(take, end.position(), model(word(random)), Optional.empty());
                    case 1 -> mixed.closeStep();
                    default -> writersEdit(mixed, random);
                }
            }
            mixed.endForeign(take);
            SceneText last = mixed.text();
            while (mixed.canUndo()) {
                mixed.undo();
            }
            assertEquals(original, mixed.text());
            while (mixed.canRedo()) {
                mixed.redo();
            }
            assertEquals(last, mixed.text());
        });
    }

    private static void writersEdit(Manuscript mixed, RandomGenerator random) {
        int from = random.nextInt(mixed.text().length() + 1);
        int to = Math.min(mixed.text().length(), from + Math.max(0, random.nextInt(9) - 4));
        String word = random.nextInt(3) == 0 ? "" : word(random);
        mixed.join(from, to, Slice.of(word, CharacterStyle.TYPED), Selection.at(from + word.length()));
    }

    private static String word(RandomGenerator random) {
        return random.nextInt(6) == 0 ? "\n" : "x".repeat(random.nextInt(1, 4));
    }

    private UndoStep stream(UndoStep take, Anchor end, String words) {
        return manuscript.insertForeign(take, end.position(), model(words), Optional.empty());
    }

    private void type(int at, String words) {
        for (int i = 0; i < words.length(); i++) {
            int caret = at + i;
            manuscript.join(
                    caret, caret, Slice.of(words.substring(i, i + 1), CharacterStyle.TYPED), Selection.at(caret + 1));
        }
    }

    private static Slice model(String words) {
        return Slice.of(words, CharacterStyle.ofTake(1));
    }

    private String text() {
        return manuscript.text().text();
    }
}
