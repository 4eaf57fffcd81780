package longhand.ui.take;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import longhand.engine.api.Recalling;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.ui.concurrent.Background;
import longhand.ui.memory.TakeMemory;

/// What a take at some place of the page reads: the page, what is remembered, and, found on another thread, what
/// earlier scenes say of it. Confined to the JavaFX thread.
final class TakeReading {

    /// Words that show who is there and what happens.
    private static final int ENOUGH_FOR_PLANS = 60;

    private final Project project;
    private final TakePage page;
    private MemoryOfTakes memory = (_, _, _, _) -> TakeMemory.NOTHING;
    private EarlierPages earlier = EarlierPages.NONE;
    private Background finder;

    TakeReading(Project project, TakePage page, Background background) {
        this.project = project;
        this.page = page;
        this.finder = background;
    }

    void remember(MemoryOfTakes fresh) {
        memory = fresh;
    }

    void recall(Recalling recalling, Executor finds) {
        earlier = new EarlierPages(recalling);
        finder = new Background(finds, finder.fx());
    }

    /// @param recalled what earlier scenes say
    AssembledPrompt assemble(ItemId here, int at, Direction direction, Optional<PromptPart> recalled) {
        return PromptAssembler.assemble(project, here, page.text(), at, direction, memory, recalled);
    }

    /// Finds what earlier scenes say of what comes next, and then does something with it.
    void recalled(ItemId here, int at, Direction direction, Consumer<Optional<PromptPart>> then) {
        String read = PromptAssembler.text(project, here, page.text(), at, direction);
        finder.run(() -> earlier.recall(project, here, direction.what(), read), then);
    }

    /// The text up to the caret that plans go on from: the scene, and if that is short the end of the one before.
    String storySoFar(ItemId here) {
        AssembledPrompt prompt = assemble(here, page.caret(), Direction.NONE, Optional.empty());
        String own = text(prompt, PromptPart.Source.SCENE);
        return WordCounter.count(own) >= ENOUGH_FOR_PLANS ? own : text(prompt, PromptPart.Source.SCENE_BEFORE) + own;
    }

    private static String text(AssembledPrompt prompt, PromptPart.Source source) {
        StringBuilder text = new StringBuilder();
        prompt.parts().stream().filter(part -> part.source() == source).forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
