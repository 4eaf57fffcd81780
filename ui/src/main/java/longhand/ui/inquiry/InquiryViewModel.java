package longhand.ui.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.BookSentence;
import longhand.engine.api.Inquirer;
import longhand.engine.api.Inquiry;
import longhand.engine.api.InquiryEvent;
import longhand.engine.api.InquiryRequest;
import longhand.engine.api.ModelChoice;
import longhand.ui.concurrent.FxMailbox;
import longhand.ui.concurrent.LatestTask;
import longhand.ui.take.Trouble;

/// Asks the whole book, and finds the answers again on the page. An answer to what was stopped, or asked
/// before, is dropped. Confined to the JavaFX thread.
public final class InquiryViewModel {

    /// Sentences that answer a question, at most.
    public static final int ANSWERS = 7;

    /// Words of a summary.
    public static final int SUMMARY_WORDS = 300;

    private final Supplier<Inquirer> inquirer;
    private final Supplier<Optional<ModelChoice>> model;
    private final BookPlaces book;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Inquiring> state =
            new ReadOnlyObjectWrapper<>(this, "state", new Inquiring.Nothing());
    private final LatestTask latest = new LatestTask();
    private Object asked = "";

    /// @param inquirer of the language that the book is in now
    /// @param model    that judges answers; empty = words alone do
    /// @param fx       runs on the JavaFX thread
    public InquiryViewModel(
            Supplier<Inquirer> inquirer, Supplier<Optional<ModelChoice>> model, BookPlaces book, Executor fx) {
        this.inquirer = inquirer;
        this.model = model;
        this.book = book;
        this.fx = fx;
    }

    public ReadOnlyObjectProperty<Inquiring> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isReading() {
        return state.get() instanceof Inquiring.Reading;
    }

    /// @param question blank = nothing happens
    public void ask(String question) {
        if (!question.isBlank()) {
            begin(new Inquiry.Question(question.strip(), ANSWERS));
        }
    }

    public void summarise() {
        begin(new Inquiry.Summary(SUMMARY_WORDS));
    }

    /// Stops reading; what was answered before is gone.
    public void stop() {
        latest.stop();
        state.set(new Inquiring.Nothing());
    }

    /// Drops what another book was asked.
    ///
    /// @return whether another one is open now
    boolean forgetOtherBook() {
        Object open = book.book();
        boolean other = !open.equals(asked);
        if (other) {
            stop();
            asked = open;
        }
        return other;
    }

    private void begin(Inquiry wanted) {
        stop();
        List<BookPlaces.Scene> scenes = book.scenes();
        if (scenes.stream().allMatch(scene -> scene.text().isBlank())) {
            state.set(new Inquiring.Missing(new Trouble("inquiry.no-words", List.of())));
            return;
        }
        Optional<ModelChoice> judge = model.get();
        state.set(new Inquiring.Reading(0, scenes.size(), 0));
        List<String> texts = scenes.stream().map(BookPlaces.Scene::text).toList();
        InquiryRequest request = new InquiryRequest(judge, texts, wanted);
        latest.<InquiryEvent>start(
                listener -> inquirer.get().inquire(request, new FxMailbox<>(fx, events -> events.forEach(listener))),
                event -> show(event, scenes, wanted, judge.isPresent()));
    }

    private void show(InquiryEvent event, List<BookPlaces.Scene> scenes, Inquiry wanted, boolean judged) {
        state.set(
                switch (event) {
                    case InquiryEvent.Read(int read, int of) -> new Inquiring.Reading(read, of, 0);
                    case InquiryEvent.Judging _ -> weighing(scenes.size());
                    case InquiryEvent.Answered(var sentences) ->
                        new Inquiring.Answered(wanted, answers(sentences, scenes), judged);
                    case InquiryEvent.Stopped _ -> new Inquiring.Nothing();
                    case InquiryEvent.Failed(var error) -> new Inquiring.Missing(Trouble.of(error));
                });
    }

    private Inquiring weighing(int scenes) {
        int before = state.get() instanceof Inquiring.Reading reading ? reading.weighed() : 0;
        return new Inquiring.Reading(scenes, scenes, before + 1);
    }

    private static List<Answer> answers(List<BookSentence> sentences, List<BookPlaces.Scene> scenes) {
        return sentences.stream()
                .map(sentence -> new Answer(scenes.get(sentence.chapter()), sentence))
                .toList();
    }

    /// Goes to an answer on the page. If the scene was edited since, the sentence is looked for.
    public void show(Answer answer) {
        BookSentence sentence = answer.sentence();
        book.scenes().stream()
                .filter(scene -> scene.id().equals(answer.scene().id()))
                .findFirst()
                .ifPresent(scene -> {
                    boolean there = scene.text().startsWith(sentence.text(), sentence.from());
                    int from = there ? sentence.from() : scene.text().indexOf(sentence.text());
                    book.show(
                            scene.id(),
                            Math.max(0, from),
                            from < 0 ? 0 : from + sentence.text().length());
                });
    }
}
