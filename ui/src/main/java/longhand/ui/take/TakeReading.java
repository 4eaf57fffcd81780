package longhand.ui.take;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import longhand.engine.api.Recalling;
import longhand.engine.api.Usage;
import longhand.engine.api.VersePrompt;
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
    private final ModelViewModel model;
    private final TakeSources sources;
    private LastReading last = LastReading.NONE;
    private Map<ItemId, Integer> omitted = Map.of();
    private MemoryOfTakes memory = (_, _, _, _) -> TakeMemory.NOTHING;
    private EarlierPages earlier = EarlierPages.NONE;
    private Recollection recalled = Recollection.NONE;
    private Background finder;

    TakeReading(Project project, TakePage page, ModelViewModel model, Background background) {
        this.project = project;
        this.page = page;
        this.model = model;
        this.finder = background;
        sources = new TakeSources(project);
    }

    void remember(MemoryOfTakes fresh) {
        memory = fresh;
    }

    void recall(Recalling recalling, Executor finds) {
        earlier = new EarlierPages(recalling);
        finder = new Background(finds, finder.fx());
    }

    /// The writer decides about the sources of the takes in a scene.
    void choose(ItemId here, UnaryOperator<SourceChoices> change) {
        sources.choose(here, change.apply(sources.of(here)));
    }

    /// @param length   that the take is to have
    /// @param recalled what earlier scenes say
    AssembledPrompt assemble(
            ItemId here, int at, Direction direction, TakeLength length, Optional<PromptPart> recalled) {
        return new PromptAssembler(project, memory, sources.of(here), model.room(length.target()))
                .assemble(here, page.text(), at, direction, recalled);
    }

    /// Tells what a take at the caret would read, and what that costs; of prose, when it is known what earlier scenes
    /// say.
    void next(ItemId here, TakePoems poems, Direction direction, TakeLength length, Consumer<NextPrompt> told) {
        poems.prompt(page.caret())
                .map(poem -> next(here, poem))
                .ifPresentOrElse(
                        told,
                        () -> recalled(
                                here,
                                page.caret(),
                                direction,
                                found -> told.accept(next(here, direction, length, found))));
    }

    private NextPrompt next(ItemId here, Direction direction, TakeLength length, Optional<PromptPart> recalled) {
        AssembledPrompt prompt = assemble(here, page.caret(), direction, length, recalled);
        return new NextPrompt(
                prompt,
                last.kept(model.choice(), prompt.text()),
                model.secondsToRead(1),
                model.room(length.target()),
                sources.of(here),
                omitted.getOrDefault(here, 0));
    }

    /// What the next line of a poem would read.
    private NextPrompt next(ItemId here, VersePrompt poem) {
        List<PromptPart> parts = Stream.of(
                        new PromptPart(PromptPart.Source.EXAMPLES, here, poem.examples()),
                        new PromptPart(PromptPart.Source.POEM, here, poem.poem()))
                .filter(part -> !part.text().isEmpty())
                .toList();
        AssembledPrompt prompt = new AssembledPrompt(parts, List.of(), List.of());
        return new NextPrompt(prompt, 0, model.secondsToRead(1), OptionalInt.empty(), SourceChoices.NONE, 0);
    }

    /// A take has ended.
    void ended(TakeRun take, Usage usage) {
        last = usage.omittedWords() == 0 ? take.lastReading() : LastReading.NONE;
        omitted = Map.of(take.order().scene(), usage.omittedWords());
    }

    /// Nobody knows what the model has read last.
    void forget() {
        last = LastReading.NONE;
    }

    /// Finds what earlier scenes say of what comes next, and then does something with it.
    void recalled(ItemId here, int at, Direction direction, Consumer<Optional<PromptPart>> then) {
        String read = textAlone(here, at, direction, sources.of(here)).page();
        Recollection before = recalled;
        finder.run(() -> earlier.recall(project, here, direction.what(), read, before), found -> {
            recalled = found;
            then.accept(found.part());
        });
    }

    /// The text up to the caret that plans go on from: the scene, and if that is short the end of the one before.
    String storySoFar(ItemId here) {
        AssembledPrompt prompt = textAlone(here, page.caret(), Direction.NONE, SourceChoices.NONE);
        String own = text(prompt, PromptPart.Source.SCENE);
        return WordCounter.count(own) >= ENOUGH_FOR_PLANS ? own : text(prompt, PromptPart.Source.SCENE_BEFORE) + own;
    }

    private AssembledPrompt textAlone(ItemId here, int at, Direction direction, SourceChoices choices) {
        return PromptAssembler.ofText(project, choices).assemble(here, page.text(), at, direction, Optional.empty());
    }

    private static String text(AssembledPrompt prompt, PromptPart.Source source) {
        StringBuilder text = new StringBuilder();
        prompt.parts().stream().filter(part -> part.source() == source).forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
