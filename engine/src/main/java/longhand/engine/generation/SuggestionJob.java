package longhand.engine.generation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LikelyWord;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.text.CaretWord;

/// One look for likely words. Confined to the decode thread, except for [#cancel].
final class SuggestionJob extends Question<SuggestionRequest, SuggestionEvent> {

    /// @param closed whether the writer was closed, which stops everything
    SuggestionJob(SuggestionRequest request, Consumer<SuggestionEvent> listener, BooleanSupplier closed) {
        super(request, listener, closed);
    }

    @Override
    ModelChoice model() {
        return request().model();
    }

    @Override
    SuggestionEvent answer(WritingModel model) throws EngineException {
        CaretWord caret = CaretWord.of(request().before());
        Optional<List<LikelyWord>> found = model.nextWords()
                .find(caret, rules(model, caret.page()), request().most(), this::isStopped);
        return found.<SuggestionEvent>map(SuggestionEvent.Found::new).orElseGet(this::stopped);
    }

    private List<TokenConstraint> rules(WritingModel model, String page) throws EngineException {
        List<String> rules = request().rules();
        return rules.isEmpty()
                ? List.of()
                : model.tables()
                        .rules()
                        .take(rules, new Prompt.Continuation(page), 0)
                        .constraints();
    }

    @Override
    SuggestionEvent stopped() {
        return new SuggestionEvent.Stopped();
    }

    @Override
    SuggestionEvent failed(EngineError error) {
        return new SuggestionEvent.Failed(error);
    }
}
