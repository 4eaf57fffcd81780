package longhand.engine.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import longhand.engine.api.BookSentence;
import longhand.engine.api.EngineError;
import longhand.engine.api.Inquirer;
import longhand.engine.api.Inquiry;
import longhand.engine.api.InquiryEvent;
import longhand.engine.api.InquiryRequest;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Scorer;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.WritingTask;
import org.junit.jupiter.api.Test;

class ReadingInquirerTest {

    private static final List<String> BOOK =
            List.of("It rained.", "Pell hid the ledger under the stairs. He ate.", "The ledger was dry.");
    private static final Inquiry QUESTION = new Inquiry.Question("Who hid the ledger?", 2);
    private static final Optional<ModelChoice> MODEL = Optional.of(ModelChoice.of(Path.of("model.gguf")));

    private final List<InquiryEvent> events = new ArrayList<>();

    private WritingTask inquire(Scorer scorer, Executor threads, Optional<ModelChoice> model, Inquiry wanted) {
        return new ReadingInquirer(scorer, threads, Locale.ENGLISH)
                .inquire(new InquiryRequest(model, BOOK, wanted), events::add);
    }

    private static Scorer likes(String words) {
        return (request, listener) -> {
            listener.accept(new ScoringEvent.Scored(request.continuations().stream()
                    .map(_ -> new Likelihood(request.context().contains(words) ? -1 : -90, 5))
                    .toList()));
            return () -> {};
        };
    }

    @Test
    void tellsEachChapterAndAnswersWithPlaces() {
        inquire(likes(""), Runnable::run, Optional.empty(), QUESTION);
        assertEquals(
                List.of(new InquiryEvent.Read(1, 3), new InquiryEvent.Read(2, 3), new InquiryEvent.Read(3, 3)),
                events.subList(0, 3));
        BookSentence first = first();
        assertEquals(new BookSentence(1, 0, 0, 37, "Pell hid the ledger under the stairs."), first);
        assertEquals(first.text(), BOOK.get(1).substring(first.from(), first.to()));
    }

    @Test
    void aModelJudgesIfThereIsOne() {
        List<String> book = List.of(
                "The ledger was dry.", "Pell hid the ledger under the stairs.", "He saw a ledger in the house.");
        Inquiry question = new Inquiry.Question("Who hid the dry ledger?", 1);
        Inquirer inquirer = new ReadingInquirer(likes("stairs"), Runnable::run, Locale.ENGLISH);
        inquirer.inquire(new InquiryRequest(Optional.empty(), book, question), events::add);
        assertEquals(0, first().chapter(), "by words alone");
        inquirer.inquire(new InquiryRequest(MODEL, book, question), events::add);
        assertEquals(1, first().chapter());
        assertEquals(
                4,
                events.stream().filter(InquiryEvent.Judging.class::isInstance).count());
    }

    private BookSentence first() {
        return assertInstanceOf(InquiryEvent.Answered.class, events.getLast())
                .sentences()
                .getFirst();
    }

    @Test
    void stopsBetweenTwoChapters() {
        List<Runnable> thread = new ArrayList<>();
        WritingTask task = inquire(likes(""), thread::add, MODEL, QUESTION);
        task.cancel();
        thread.forEach(Runnable::run);
        assertEquals(List.of(new InquiryEvent.Stopped()), events);
    }

    @Test
    void aModelThatFailsIsTold() {
        EngineError lost = new EngineError.EngineLost("gone");
        Scorer failing = (_, listener) -> {
            listener.accept(new ScoringEvent.Failed(lost));
            return () -> {};
        };
        inquire(failing, Runnable::run, MODEL, QUESTION);
        assertEquals(new InquiryEvent.Failed(lost), events.getLast());
    }

    @Test
    void aSummaryHasASentenceOfEachChapter() {
        inquire(likes(""), Runnable::run, Optional.empty(), new Inquiry.Summary(5));
        assertEquals(
                List.of(0, 1, 2),
                assertInstanceOf(InquiryEvent.Answered.class, events.getLast()).sentences().stream()
                        .map(BookSentence::chapter)
                        .toList());
    }
}
