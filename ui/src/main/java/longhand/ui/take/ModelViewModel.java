package longhand.ui.take;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Usage;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.ui.concurrent.FxMailbox;

/// The model that writes, and what it is doing. Confined to the JavaFX thread.
public final class ModelViewModel {

    /// Fewer tokens than this are read in no time that tells anything.
    private static final int ENOUGH_TO_MEASURE = 64;

    /// Words that a token of prose has, before it was measured; what does not fit after all the engine cuts off at the
    /// beginning of the prompt.
    private static final double WORDS_PER_TOKEN = 0.75;

    /// Of the words that should fit by the last take, so many are counted on.
    private static final double SURE = 0.95;

    private final Writer writer;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<ModelState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ModelState.Absent());
    private final ReadOnlyObjectWrapper<Optional<ModelDescription>> loaded =
            new ReadOnlyObjectWrapper<>(this, "loaded", Optional.empty());
    private Optional<ModelChoice> choice = Optional.empty();
    private String name = "";
    private OptionalDouble measured = OptionalDouble.empty();
    private OptionalDouble lineSeconds = OptionalDouble.empty();
    private OptionalDouble readWordsPerSecond = OptionalDouble.empty();
    private double wordsPerToken = WORDS_PER_TOKEN;
    private int window;
    /// Whether it could not be loaded, and has written nothing since.
    private boolean isRefused;

    public ModelViewModel(Writer writer, Executor fx) {
        this.writer = writer;
        this.fx = fx;
    }

    /// Makes `model` the one that writes and loads it ahead of the first take.
    ///
    /// @param title what the window calls it
    public void use(ModelChoice model, String title) {
        if (choice.equals(Optional.of(model))) {
            return;
        }
        choice = Optional.of(model);
        name = title;
        measured = OptionalDouble.empty();
        lineSeconds = OptionalDouble.empty();
        readWordsPerSecond = OptionalDouble.empty();
        wordsPerToken = WORDS_PER_TOKEN;
        window = 0;
        isRefused = false;
        loaded.set(Optional.empty());
        state.set(new ModelState.Loading(title));
        writer.prepare(model, new FxMailbox<ModelEvent>(fx, events -> events.forEach(event -> show(model, event))));
    }

    /// There is no model any more.
    public void useNone() {
        choice = Optional.empty();
        loaded.set(Optional.empty());
        state.set(new ModelState.Absent());
    }

    /// The model that a take is asked of.
    public Optional<ModelChoice> choice() {
        return choice;
    }

    public ReadOnlyObjectProperty<ModelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The model as the engine has loaded it: what computes, and why not the card; empty until it is loaded.
    public ReadOnlyObjectProperty<Optional<ModelDescription>> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// As measured in the last take with this model; empty before the first.
    public OptionalDouble wordsPerSecond() {
        return measured;
    }

    /// Seconds that so many words take, by the last take; empty before the first.
    ///
    /// @param words positive
    public OptionalInt secondsFor(int words) {
        return measured.isPresent() ? seconds(words / measured.getAsDouble()) : OptionalInt.empty();
    }

    /// Seconds until the first word if so many words are read anew, by the last take that read enough; empty before
    /// the first.
    public OptionalDouble secondsToRead(int words) {
        return readWordsPerSecond.isPresent()
                ? OptionalDouble.of(words / readWordsPerSecond.getAsDouble())
                : OptionalDouble.empty();
    }

    /// About how many words it can read at once before a take of that length; empty = its window is not known yet.
    public OptionalInt room(LengthTarget target) {
        int tokens = window - Math.min(target.maxTokens(), window / 4 * 3);
        return window > 0 ? OptionalInt.of((int) (tokens * wordsPerToken * SURE)) : OptionalInt.empty();
    }

    /// A take has read a prompt of so many words.
    void read(int words, WritingEvent.Finished take) {
        if (take.model().contextTokens() > 0) { // a take that was not begun knows nothing
            window = Math.max(window, take.model().contextTokens());
            isRefused = false;
            loaded.set(Optional.of(take.model())); // the engine may compute elsewhere than before
        }
        measure(words, take.usage());
    }

    private void measure(int words, Usage usage) {
        int fresh = usage.promptTokens() - usage.reusedTokens();
        if (usage.promptTokens() >= ENOUGH_TO_MEASURE) {
            wordsPerToken = (double) (words - usage.omittedWords()) / usage.promptTokens();
        }
        if (fresh >= ENOUGH_TO_MEASURE && usage.prefillNanos() > 0) {
            double part = (double) fresh / usage.promptTokens();
            readWordsPerSecond = OptionalDouble.of(words * part * 1e9 / usage.prefillNanos());
        }
    }

    /// Seconds in which so many lines of a plan are proposed, by the last proposing; empty before the first.
    public OptionalInt secondsForLines(int lines) {
        return lineSeconds.isPresent() ? seconds(lines * lineSeconds.getAsDouble()) : OptionalInt.empty();
    }

    private static OptionalInt seconds(double exact) {
        return OptionalInt.of((int) Math.max(1, Math.ceil(exact)));
    }

    /// So many lines of a plan were proposed in that time.
    public void proposed(int lines, long millis) {
        if (lines > 0) {
            lineSeconds = OptionalDouble.of(millis / 1000.0 / lines);
        }
    }

    void reading(int read, int toRead) {
        state.set(new ModelState.Reading(name, read, toRead));
    }

    void writing(OptionalDouble wordsPerSecond) {
        isRefused = false;
        state.set(new ModelState.Writing(name, wordsPerSecond));
    }

    /// @param wordsPerSecond of the take that ended; empty = the last measure still holds
    void rest(OptionalDouble wordsPerSecond) {
        if (wordsPerSecond.isPresent()) {
            measured = wordsPerSecond;
        }
        state.set(new ModelState.Ready(name, measured));
    }

    /// A take came to nothing. A model that could not be loaded for it either is still not available.
    void failed(EngineError error) {
        if (isRefused) {
            state.set(new ModelState.Unavailable(name, error));
        } else {
            rest(OptionalDouble.empty());
        }
    }

    private void show(ModelChoice model, ModelEvent event) {
        if (choice.equals(Optional.of(model))) {
            isRefused = event instanceof ModelEvent.Unavailable;
        }
        if (choice.equals(Optional.of(model)) && event instanceof ModelEvent.Ready(ModelDescription described)) {
            window = described.contextTokens();
            loaded.set(Optional.of(described));
        }
        if (!choice.equals(Optional.of(model)) || isAtWork()) {
            return; // another model was chosen meanwhile, or a take tells more than its loading
        }
        switch (event) {
            case ModelEvent.Loading _ -> state.set(new ModelState.Loading(name));
            case ModelEvent.Ready _ -> state.set(new ModelState.Ready(name, measured));
            case ModelEvent.Unavailable unavailable -> state.set(new ModelState.Unavailable(name, unavailable.error()));
        }
    }

    private boolean isAtWork() {
        return state.get() instanceof ModelState.Reading || state.get() instanceof ModelState.Writing;
    }
}
