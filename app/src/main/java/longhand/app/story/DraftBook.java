package longhand.app.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.Telling;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.SceneText;

/// The plan of a project's text: reads how far it has come out of the story's records and the page as it stands, and
/// keeps the plan. Confined to one thread.
public final class DraftBook {

    private final Project project;
    private final StoryBook book;

    public DraftBook(Project project) {
        this.project = project;
        this.book = new StoryBook(project);
    }

    /// How far the text has come, or nothing if none was planned.
    ///
    /// @throws MemoryException if no story was begun
    public Optional<PlanProgress> progress() throws MemoryException {
        Optional<Kept.Outlined> outlined = outlined();
        return outlined.isEmpty() ? Optional.empty() : Optional.of(progress(book.story(), outlined.get()));
    }

    private PlanProgress progress(Story story, Kept.Outlined outlined) throws MemoryException {
        List<Telling> tellings = story.steps().stream()
                .filter(step -> step.number() > outlined.after())
                .map(DraftBook::telling)
                .toList();
        SceneText scene = project.scene(book.scene());
        String drafted = scene.text(start(outlined.after() + 1, scene), scene.length());
        return PlanProgress.of(
                outlined.plan(),
                tellings,
                scene.text(),
                WordCounter.count(drafted),
                LanguageWords.of(Locale.forLanguageTag(story.settings().language())));
    }

    private static Telling telling(StoryStep step) {
        return new Telling(step.instruction(), step.paragraph());
    }

    /// Where the first step of the text stands now, or the end of the scene as long as there is none.
    private int start(int step, SceneText scene) throws MemoryException {
        int start = scene.length();
        for (StoryRecord record : StoryReading.of(project).steps()) {
            if (KeptJson.read(record.content()) instanceof Kept.Told told && told.number() == step) {
                start = record.from();
            }
        }
        return start;
    }

    /// Follows a plan from now on. A plan that takes the place of another goes on with what was written to that.
    public void follow(BookPlan plan) throws MemoryException {
        Optional<Kept.Outlined> before = outlined();
        int after =
                before.isPresent() ? before.get().after() : book.story().steps().size();
        book.outline(new Kept.Outlined(plan, after));
    }

    /// Follows another plan in all that is not written yet: lines that are written stay, whatever the plan says of
    /// them.
    public void replace(BookPlan plan) throws MemoryException {
        Optional<PlanProgress> before = progress();
        follow(before.isEmpty() ? plan : before.get().keptIn(plan));
    }

    private Optional<Kept.Outlined> outlined() throws MemoryException {
        Optional<Kept.Outlined> last = Optional.empty();
        for (StoryRecord record : project.story()) {
            if (KeptJson.read(record.content()) instanceof Kept.Outlined outlined) {
                last = Optional.of(outlined);
            }
        }
        return last;
    }
}
