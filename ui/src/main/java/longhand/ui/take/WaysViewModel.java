package longhand.ui.take;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Proposer;
import longhand.ui.concurrent.LatestTask;

/// Asks the model for three ways in which the story could go on, and keeps them with the story. An answer to what was
/// stopped, or asked before, is dropped. Confined to the JavaFX thread.
public final class WaysViewModel {

    private final Proposer proposer;
    private final ModelViewModel model;
    private final Executor fx;
    private final LongSupplier seeds;
    private final Supplier<Locale> language;
    private final ReadOnlyObjectWrapper<Ways> ways = new ReadOnlyObjectWrapper<>(this, "ways", new Ways.None());
    private final LatestTask latest = new LatestTask();
    private final StoredWays stored;

    /// @param fx       runs on the JavaFX thread
    /// @param seeds    one for each time
    /// @param language of the book, as it is now
    public WaysViewModel(
            Proposer proposer,
            ModelViewModel model,
            Executor fx,
            LongSupplier seeds,
            Supplier<Locale> language,
            StoredWays stored) {
        this.proposer = proposer;
        this.model = model;
        this.fx = fx;
        this.seeds = seeds;
        this.language = language;
        this.stored = stored;
    }

    public ReadOnlyObjectProperty<Ways> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /// Shows those that were found before, as long as the page ends as it did then; else looks for three.
    ///
    /// @param story what they go on from
    public void open(String story) {
        ways.set(new Ways.Looking());
        latest.<List<String>>start(
                told -> {
                    stored.find(story, told);
                    return () -> {};
                },
                plans -> {
                    if (plans.isEmpty()) {
                        look(story);
                    } else {
                        ways.set(new Ways.Found(plans));
                    }
                });
    }

    /// Looks for three, or for three more.
    ///
    /// @param story what they go on from
    public void look(String story) {
        stop();
        Optional<ModelChoice> choice = model.choice();
        if (choice.isEmpty() || story.isBlank()) {
            String key = choice.isEmpty() ? Trouble.NO_MODEL.key() : "ways.no-story";
            ways.set(new Ways.Missing(new Trouble(key, List.of())));
            return;
        }
        ways.set(new Ways.Looking());
        String tag = language.get().toLanguageTag();
        PlanRequest request = new PlanRequest(choice.get(), story, List.of(), tag, seeds.getAsLong());
        latest.<PlanEvent>start(
                listener -> proposer.propose(request, event -> fx.execute(() -> listener.accept(event))),
                event -> show(event, story));
    }

    /// The model need not go on; nothing is known any more.
    public void stop() {
        latest.stop();
        ways.set(new Ways.None());
    }

    private void show(PlanEvent event, String story) {
        if (event instanceof PlanEvent.Proposed(var plans)) {
            stored.keep(plans, story);
        }
        ways.set(
                switch (event) {
                    case PlanEvent.Drawn _ -> ways.get(); // of three nothing is told before the end
                    case PlanEvent.Proposed(var plans) -> new Ways.Found(plans);
                    case PlanEvent.Stopped _ -> new Ways.None();
                    case PlanEvent.Failed(var error) -> new Ways.Missing(Trouble.of(error));
                });
    }
}
