package longhand.ui.rule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.LikelyWord;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Suggester;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.ui.concurrent.LatestTask;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.Trouble;

/// Asks the model for the words that are likely at the caret. An answer to what was asked before is dropped. Confined
/// to the JavaFX thread.
public final class WordsViewModel {

    /// So many fit beside a caret.
    static final int MOST = 12;

    /// What is known of them.
    sealed interface Words {

        /// Nothing was asked, or it was stopped.
        record None() implements Words {}

        record Looking() implements Words {}

        /// @param words the likeliest first
        record Found(List<LikelyWord> words) implements Words {

            public Found {
                words = List.copyOf(words);
            }
        }

        /// @param why in words
        record Missing(Trouble why) implements Words {}
    }

    private final Suggester suggester;
    private final ModelViewModel model;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>(this, "words", new Words.None());
    private final LatestTask latest = new LatestTask();

    /// @param fx runs on the JavaFX thread
    public WordsViewModel(Suggester suggester, ModelViewModel model, Executor fx) {
        this.suggester = suggester;
        this.model = model;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// @param before the text up to the caret
    /// @param rules  that the words keep
    void look(String before, List<String> rules) {
        latest.stop();
        Optional<ModelChoice> choice = model.choice();
        if (choice.isEmpty()) {
            words.set(new Words.Missing(Trouble.NO_MODEL));
            return;
        }
        if (!(words.get() instanceof Words.Found)) {
            words.set(new Words.Looking()); // what was found shows until something else is
        }
        SuggestionRequest request = new SuggestionRequest(choice.get(), before, rules, MOST);
        latest.<SuggestionEvent>start(
                listener -> suggester.suggest(request, event -> fx.execute(() -> listener.accept(event))), this::show);
    }

    /// The model need not go on; nothing is known any more.
    public void stop() {
        latest.stop();
        words.set(new Words.None());
    }

    private void show(SuggestionEvent event) {
        words.set(
                switch (event) {
                    case SuggestionEvent.Found(var found) -> new Words.Found(found);
                    case SuggestionEvent.Stopped _ -> new Words.None();
                    case SuggestionEvent.Failed(var error) -> new Words.Missing(Trouble.of(error));
                });
    }
}
