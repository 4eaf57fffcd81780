package longhand.app.story;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Writer;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.Planner;
import longhand.engine.recurrence.PromptAssembler;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;

/// Stories on the real disk with a scripted model.
final class Stories {

    static final ItemId SCENE = new ItemId(1);

    private Stories() {}

    static FolderProjects projects(Path folder) {
        return new FolderProjects(folder.resolve("key"));
    }

    static Project begun(FolderProjects projects, Path book) throws MemoryException {
        Project project = projects.create(book, "");
        StorySizes sizes = new StorySizes(60, new MemoryLimits(8, 120), 2, 400, 2);
        new StoryBook(project).begin(new StorySettings("mystery", "a late ferry", "", "en", "", 5, sizes), SCENE);
        return project;
    }

    static StoryStep step(Project project) throws MemoryException, EngineException {
        return desk(project).step(Optional.empty(), 5).orElseThrow();
    }

    static StoryDesk desk(Project project) {
        return desk(project, new Teller(), Stories::plans);
    }

    static StoryDesk desk(Project project, Writer teller, Planner planner) {
        StepWriter writer = new StepWriter(
                teller, planner, ModelChoice.of(Path.of("none")), SamplingSettings.PROSE, Locale.ENGLISH);
        return new StoryDesk(project, writer, InstantSource.system());
    }

    static List<String> plans(String story, Collection<String> names, long seed) {
        return List.of("Mara finds key " + seed + ".", "A letter comes.", "At dawn the mill burns.");
    }

    static String nextPrompt(Project project) throws MemoryException {
        StoryBook book = new StoryBook(project);
        return PromptAssembler.lexical(Locale.ENGLISH)
                .assemble(book.story(), book.page())
                .text();
    }
}
