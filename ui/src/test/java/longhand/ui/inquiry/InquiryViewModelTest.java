package longhand.ui.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.engine.api.Inquiry;
import longhand.engine.api.InquiryEvent;
import longhand.engine.api.ModelChoice;
import longhand.memory.api.ItemId;
import longhand.ui.testing.ScriptedInquirer;
import org.junit.jupiter.api.Test;

class InquiryViewModelTest {

    private static final ItemId SECOND = new ItemId(2);

    private final ScriptedInquirer inquirer = new ScriptedInquirer();
    private final Book book = new Book();
    private Optional<ModelChoice> model = Optional.of(ModelChoice.of(Path.of("model.gguf")));
    private final InquiryViewModel inquiry = new InquiryViewModel(() -> inquirer, () -> model, book, Runnable::run);

    private static final class Book implements BookPlaces {

        private List<Scene> scenes = List.of(
                new Scene(new ItemId(1), "Chapter 1", "The sea", "It rained."),
                new Scene(SECOND, "Chapter 1", "The stairs", "He ate. Pell hid the ledger."));
        private final List<String> shown = new ArrayList<>();
        private String title = "Gulls";

        @Override
        public Object book() {
            return title;
        }

        @Override
        public List<Scene> scenes() {
            return scenes;
        }

        @Override
        public void show(ItemId scene, int from, int to) {
            shown.add(scene.value() + ": " + from + ".." + to);
        }
    }

    @Test
    void whatOneBookAnsweredIsNotShownInAnother() {
        inquiry.forgetOtherBook();
        inquiry.ask("Who hid the ledger?");
        inquirer.answers("Pell hid the ledger.", "It was 5.03");
        assertFalse(inquiry.forgetOtherBook());
        assertInstanceOf(Inquiring.Answered.class, inquiry.stateProperty().get());
        book.title = "Poems";
        assertTrue(inquiry.forgetOtherBook());
        assertInstanceOf(Inquiring.Nothing.class, inquiry.stateProperty().get());
    }

    private Answer answer() {
        return assertInstanceOf(
                        Inquiring.Answered.class, inquiry.stateProperty().get())
                .answers()
                .getFirst();
    }

    @Test
    void theWholeBookIsAskedAndTheAnswerKnowsItsPlace() {
        inquiry.ask(" Who hid the ledger? ");
        assertEquals(
                List.of("It rained.", "He ate. Pell hid the ledger."),
                inquirer.last().chapters());
        assertEquals(
                new Inquiry.Question("Who hid the ledger?", InquiryViewModel.ANSWERS),
                inquirer.last().wanted());
        assertEquals(model, inquirer.last().model());
        inquirer.tells(new InquiryEvent.Read(1, 2));
        assertEquals(new Inquiring.Reading(1, 2, 0), inquiry.stateProperty().get());
        inquirer.tells(new InquiryEvent.Judging());
        inquirer.tells(new InquiryEvent.Judging());
        assertEquals(new Inquiring.Reading(2, 2, 2), inquiry.stateProperty().get());
        inquirer.answers("Pell hid the ledger.");
        inquiry.show(answer());
        assertEquals(List.of("2: 8..28"), book.shown);
    }

    @Test
    void anAnswerIsFoundAfterAnEditAndItsSceneIfItIsGone() {
        inquiry.ask("Who hid the ledger?");
        inquirer.answers("Pell hid the ledger.");
        book.scenes = List.of(new BookPlaces.Scene(SECOND, "", "", "Pell hid the ledger. He ate."));
        inquiry.show(answer());
        book.scenes = List.of(new BookPlaces.Scene(SECOND, "", "", "Pell lost it."));
        inquiry.show(answer());
        assertEquals(List.of("2: 0..20", "2: 0..0"), book.shown);
    }

    @Test
    void stoppingCancelsAndHearsNothingMore() {
        inquiry.ask("Who hid the ledger?");
        inquiry.stop();
        assertEquals(1, inquirer.cancelled());
        inquirer.answers("Pell hid the ledger.");
        assertEquals(new Inquiring.Nothing(), inquiry.stateProperty().get());
    }

    @Test
    void withoutAModelWordsAloneTell() {
        model = Optional.empty();
        inquiry.ask("Who hid the ledger?");
        assertEquals(Optional.empty(), inquirer.last().model());
        inquirer.answers("Pell hid the ledger.");
        assertFalse(assertInstanceOf(
                        Inquiring.Answered.class, inquiry.stateProperty().get())
                .judged());
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        inquiry.ask("  ");
        assertEquals(new Inquiring.Nothing(), inquiry.stateProperty().get());
        inquiry.summarise();
        assertInstanceOf(Inquiry.Summary.class, inquirer.last().wanted());
        inquirer.tells(new InquiryEvent.Failed(new EngineError.EngineLost("gone")));
        assertEquals("trouble.engine-lost", missing());
        book.scenes = List.of();
        inquiry.ask("Who?");
        assertEquals("inquiry.no-words", missing());
    }

    private String missing() {
        return assertInstanceOf(Inquiring.Missing.class, inquiry.stateProperty().get())
                .why()
                .key();
    }
}
