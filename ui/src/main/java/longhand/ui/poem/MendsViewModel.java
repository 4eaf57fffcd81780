package longhand.ui.poem;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.LineMender;
import longhand.engine.api.LineReading;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Saying;
import longhand.ui.concurrent.LatestTask;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.Trouble;

/// Asks how a line of a poem could keep its form. An answer to what was asked before is dropped. Confined to the JavaFX
/// thread.
public final class MendsViewModel {

    private static final int MOST = 4;

    /// What is known of them.
    sealed interface Mends {

        /// Nothing was asked, or it was stopped.
        record None() implements Mends {}

        record Looking() implements Mends {}

        /// @param lines that could stand there, the best first
        record Found(List<String> lines) implements Mends {

            public Found {
                lines = List.copyOf(lines);
            }
        }

        /// @param why in words
        record Missing(Trouble why) implements Mends {}
    }

    private final LineMender mender;
    private final ModelViewModel model;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Mends> mends = new ReadOnlyObjectWrapper<>(this, "mends", new Mends.None());
    private final LatestTask latest = new LatestTask();

    /// @param fx runs on the JavaFX thread
    public MendsViewModel(LineMender mender, ModelViewModel model, Executor fx) {
        this.mender = mender;
        this.model = model;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<Mends> mendsProperty() {
        return mends.getReadOnlyProperty();
    }

    /// @param page the poem
    /// @param line of it, which its form has
    public void look(PoemPage page, LineReading line, List<Saying> sayings) {
        latest.stop();
        Optional<ModelChoice> choice = model.choice();
        if (choice.isEmpty()) {
            mends.set(new Mends.Missing(Trouble.NO_MODEL));
            return;
        }
        mends.set(new Mends.Looking());
        PoemForm form = page.form();
        MendRequest request = new MendRequest(
                choice.get(), form.form().id(), form.word(), lines(page), line.number() - 1, sayings, MOST);
        latest.<MendEvent>start(
                listener -> mender.mend(request, event -> fx.execute(() -> listener.accept(event))), this::show);
    }

    private static List<String> lines(PoemPage page) {
        return page.reading().lines().stream()
                .map(line -> page.text().paragraphs().get(line.line()).text().strip())
                .toList();
    }

    /// The model need not go on; nothing is known any more.
    public void stop() {
        latest.stop();
        mends.set(new Mends.None());
    }

    private void show(MendEvent event) {
        mends.set(
                switch (event) {
                    case MendEvent.Found(var found) -> new Mends.Found(found);
                    case MendEvent.Stopped _ -> new Mends.None();
                    case MendEvent.Failed(var error) -> new Mends.Missing(Trouble.of(error));
                });
    }
}
