package longhand.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import longhand.app.story.StoryBook;
import longhand.app.story.StoryDesk;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Storyteller;
import longhand.engine.recurrence.PlanPicker;
import longhand.engine.recurrence.RemotePlanner;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.scoring.RemoteJudge;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;

/// A story with the models that go on with it. Confined to one thread.
final class StoryTable implements AutoCloseable {

    private final StoryBook book;
    private final Storyteller writer;
    private final StoryDesk desk;
    private final long seed;

    private StoryTable(
            Project project, StorySettings settings, ModelChoice model, Services services, StepOptions asked) {
        Locale locale = Locale.forLanguageTag(settings.language());
        this.book = new StoryBook(project);
        this.writer = services.writer().get();
        RemotePlanner planner = new RemotePlanner(writer, model, settings.language(), _ -> {});
        PlanPicker picker = asked.picker(planner, new RemoteJudge(writer, model), locale);
        StepWriter steps = new StepWriter(writer, planner, picker, model, asked.sampling(), locale);
        this.desk = new StoryDesk(project, steps, InstantSource.system());
        this.seed = asked.seed().orElse(settings.seed());
    }

    static StoryTable open(Project project, Services services, StepOptions asked)
            throws CommandFailure, MemoryException {
        StorySettings settings = new StoryBook(project).story().settings();
        String named = asked.model().orElse(settings.model());
        Path file =
                named.isEmpty() ? ModelOptions.first(services.models()) : ModelOptions.named(named, services.models());
        return new StoryTable(project, settings, asked.choice(file), services, asked);
    }

    Story story() throws MemoryException {
        return book.story();
    }

    /// With plans for the next step, if it goes on at all.
    Story planned() throws MemoryException, EngineException {
        return desk.planned(seed);
    }

    /// The next step, on disk.
    ///
    /// @param plan what is to happen; empty = as the story has chosen
    StoryStep step(Optional<String> plan) throws CommandFailure, MemoryException, EngineException {
        return desk.step(plan, seed)
                .orElseThrow(() ->
                        new CommandFailure("The model wrote nothing; the story is as it was. Another --seed may do."));
    }

    @Override
    public void close() {
        writer.close();
    }
}
