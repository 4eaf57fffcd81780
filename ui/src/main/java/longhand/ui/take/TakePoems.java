package longhand.ui.take;

import java.util.Optional;
import java.util.function.Function;
import longhand.engine.api.Poet;
import longhand.engine.api.VersePrompt;

/// What takes of a poem need: who writes them, and what is wanted at a place. Confined to the JavaFX thread.
///
/// @param poet    writes lines
/// @param wishes  what is wanted at a place; empty = the scene is prose
/// @param prompts what a model reads for it
public record TakePoems(
        Poet poet, Function<TakeRange, Optional<VerseWish>> wishes, Function<VerseWish, VersePrompt> prompts) {

    /// Every scene is prose.
    static final TakePoems NONE = new TakePoems(
            (_, _) -> {
                throw new IllegalStateException("nobody asks for verse");
            },
            _ -> Optional.empty(),
            _ -> {
                throw new IllegalStateException("nobody asks for verse");
            });

    /// What the next lines at a place are read behind: examples of the form and the poem, and nothing else; empty = the
    /// scene is prose.
    Optional<VersePrompt> prompt(int caret) {
        return wishes.apply(new TakeRange(0, caret, caret)).map(prompts);
    }
}
