package longhand.engine.inquiry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import longhand.engine.api.BookSentence;
import longhand.engine.api.EngineException;
import longhand.engine.api.Inquirer;
import longhand.engine.api.Inquiry;
import longhand.engine.api.InquiryEvent;
import longhand.engine.api.InquiryRequest;
import longhand.engine.api.Scorer;
import longhand.engine.api.WritingTask;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.RemoteJudge;

/// Has a [ChainOfReaders] read, with the model of a [Scorer] as judge. Thread-safe; each inquiry takes a
/// thread of its executor, and stops between two chapters or two questions to the model.
public final class ReadingInquirer implements Inquirer {

    private final Scorer scorer;
    private final Executor threads;
    private final ChainOfReaders readers;

    /// @param threads runs an inquiry, which waits for the model
    /// @param locale  of the books
    public ReadingInquirer(Scorer scorer, Executor threads, Locale locale) {
        this.scorer = scorer;
        this.threads = threads;
        readers = new ChainOfReaders(locale);
    }

    @Override
    public WritingTask inquire(InquiryRequest request, Consumer<InquiryEvent> listener) {
        AtomicBoolean stopped = new AtomicBoolean();
        threads.execute(() -> listener.accept(outcome(request, listener, stopped)));
        return () -> stopped.set(true);
    }

    private InquiryEvent outcome(InquiryRequest request, Consumer<InquiryEvent> listener, AtomicBoolean stopped) {
        int all = request.chapters().size();
        ReadingProgress progress = read -> {
            goOn(stopped);
            listener.accept(new InquiryEvent.Read(read, all));
        };
        try {
            return new InquiryEvent.Answered(notes(request, listener, stopped, progress).stream()
                    .map(ReadingInquirer::sentence)
                    .toList());
        } catch (CancellationException cancelled) {
            return new InquiryEvent.Stopped();
        } catch (EngineException failure) {
            return new InquiryEvent.Failed(failure.error());
        }
    }

    private static void goOn(AtomicBoolean stopped) {
        if (stopped.get()) {
            throw new CancellationException("the inquiry was stopped");
        }
    }

    private List<Note> notes(
            InquiryRequest request, Consumer<InquiryEvent> listener, AtomicBoolean stopped, ReadingProgress progress)
            throws EngineException {
        List<Chapter> book =
                request.chapters().stream().map(text -> new Chapter("", text)).toList();
        return switch (request.wanted()) {
            case Inquiry.Question(String text, int answers) ->
                readers.ask(book, text, answers, judge(request, listener, stopped), progress);
            case Inquiry.Summary(int words) -> readers.summary(book, words, progress);
        };
    }

    private Optional<Judge> judge(InquiryRequest request, Consumer<InquiryEvent> listener, AtomicBoolean stopped) {
        return request.model().map(model -> {
            Judge judge = new RemoteJudge(scorer, model);
            return (context, texts) -> {
                goOn(stopped);
                listener.accept(new InquiryEvent.Judging());
                return judge.likelihoods(context, texts);
            };
        });
    }

    private static BookSentence sentence(Note note) {
        return new BookSentence(
                note.chapter(),
                note.sentence().index(),
                note.sentence().start(),
                note.sentence().end(),
                note.sentence().text());
    }
}
