package longhand.app.story;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Writer;
import longhand.engine.planning.Outliner;
import longhand.engine.planning.PlanMove;
import longhand.engine.planning.PlanProgress;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.project.FolderProjects;

/// Planned texts on the real disk with a scripted model.
final class Drafts {

    static final long SEED = 5;

    private Drafts() {}

    static Project begun(FolderProjects projects, Path book) throws MemoryException {
        Project project = projects.create(book, "");
        StorySettings settings = new StorySettings("mystery", "a late ferry", "", "en", "", SEED, StorySizes.USUAL);
        new StoryBook(project).begin(settings, Stories.SCENE);
        return project;
    }

    static DraftDesk desk(Project project, Writer teller) {
        return desk(project, teller, Drafts::outline);
    }

    static DraftDesk desk(Project project, Writer teller, Outliner outliner) {
        StepWriter writer = new StepWriter(
                teller,
                (story, names, seed) -> List.of(),
                ModelChoice.of(Path.of("none")),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        return new DraftDesk(project, writer, outliner, InstantSource.system());
    }

    /// The seed decides the points, and the story does too: a plan drawn from another page is another one.
    private static List<String> outline(String story, Collection<String> names, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed + story.hashCode());
        List<String> points = new ArrayList<>();
        while (points.size() < count) {
            points.add(PacedTeller.paragraph(6, random.nextLong()));
        }
        return points;
    }

    /// Goes on until a line is written.
    ///
    /// @return false if the text has its words
    static boolean line(DraftDesk desk) throws MemoryException, EngineException {
        PlanMove move = desk.advance(SEED).orElseThrow();
        while (move instanceof PlanMove.Outline || move instanceof PlanMove.Extend) {
            move = desk.advance(SEED).orElseThrow();
        }
        return move instanceof PlanMove.Write;
    }

    static PlanProgress progress(Project project) throws MemoryException {
        return new DraftBook(project).progress().orElseThrow();
    }
}
