package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.PlanLine;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.Telling;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.SceneText;
import longhand.ui.take.TakeAccount;
import longhand.ui.take.TakeRange;

/// The plan of a scene's text: reads how far it has come out of the story's records and the page as it stands, and
/// keeps the plan. Confined to one thread.
public final class DraftBook {

    private final Project project;
    private final StoryBook book;
    private final Optional<ItemId> wanted;

    /// A plan and where it is followed.
    private record Followed(Kept.Outlined outlined, ItemId scene) {}

    /// Words that stand on the page for a line, without a step that says so.
    ///
    /// @param point of the line
    /// @param from  position of the first character
    /// @param to    behind the last one
    record Lying(String point, int from, int to) {}

    /// The plan that was made last, or one for the scene where the story goes on.
    public DraftBook(Project project) {
        this(project, Optional.empty());
    }

    /// The plan of one scene.
    public DraftBook(Project project, ItemId scene) {
        this(project, Optional.of(scene));
    }

    private DraftBook(Project project, Optional<ItemId> wanted) {
        this.project = project;
        this.book = new StoryBook(project);
        this.wanted = wanted;
    }

    /// How far the text has come, or nothing if none was planned.
    ///
    /// @throws MemoryException if no story was begun
    public Optional<PlanProgress> progress() throws MemoryException {
        Optional<Followed> followed = followed();
        return followed.isEmpty()
                ? Optional.empty()
                : progress(lying(followed.get().scene()));
    }

    /// @param lying counts as written
    Optional<PlanProgress> progress(Optional<Lying> lying) throws MemoryException {
        Optional<Followed> followed = followed();
        return followed.isEmpty() ? Optional.empty() : Optional.of(progress(book.story(), followed.get(), lying));
    }

    /// The window's take that lies in a scene and is not kept yet, if it was written for a line.
    private Optional<Lying> lying(ItemId scene) throws MemoryException {
        Optional<TakeRange> range = TakeRange.in(project.scene(scene));
        if (range.isEmpty()) {
            return Optional.empty();
        }
        return project.takes(scene).stream()
                .filter(take -> take.number() == range.get().number())
                .map(take -> TakeAccount.of(take).direction())
                .filter(point -> !point.isEmpty())
                .findFirst()
                .map(point -> new Lying(point, range.get().from(), range.get().to()));
    }

    private PlanProgress progress(Story story, Followed followed, Optional<Lying> lying) throws MemoryException {
        SceneText scene = project.scene(followed.scene());
        List<StoryRecord> records = StoryReading.of(project).steps();
        List<Telling> tellings = new ArrayList<>();
        Set<String> points = followed.outlined().plan().parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(PlanLine::point)
                .collect(Collectors.toSet());
        int start = scene.length();
        for (int i = 0; i < records.size(); i++) {
            StoryStep step = story.steps().get(i);
            StoryRecord record = records.get(i);
            boolean counts = step.number() > followed.outlined().after()
                    && record.scene().equals(followed.scene())
                    && !step.instruction().isEmpty();
            if (counts) {
                tellings.add(new Telling(step.instruction(), step.paragraph()));
                // A take that went elsewhere is not where the plan begins.
                boolean told = record.hasParagraph() && points.contains(step.instruction());
                start = told ? Math.min(start, record.from()) : start;
            }
        }
        if (lying.isPresent()) {
            int to = Math.min(lying.get().to(), scene.length());
            int from = Math.min(lying.get().from(), to);
            tellings.add(new Telling(lying.get().point(), scene.text(from, to)));
            start = Math.min(start, from);
        }
        return PlanProgress.of(
                followed.outlined().plan(),
                tellings,
                scene.text(),
                WordCounter.count(scene.text(start, scene.length())),
                LanguageWords.of(Locale.forLanguageTag(story.settings().language())));
    }

    /// Follows a plan from now on. A plan that takes the place of another goes on with what was written to that.
    public void follow(BookPlan plan) throws MemoryException {
        Optional<Followed> before = followed();
        int after = before.isPresent()
                ? before.get().outlined().after()
                : book.story().steps().size();
        book.outline(new Kept.Outlined(plan, after), scene(before));
    }

    private ItemId scene(Optional<Followed> before) throws MemoryException {
        Optional<ItemId> there = wanted.or(() -> before.map(Followed::scene));
        return there.isPresent() ? there.get() : book.scene();
    }

    /// Follows another plan in all that is not written yet: lines that are written stay, whatever the plan says of
    /// them.
    public void replace(BookPlan plan) throws MemoryException {
        Optional<PlanProgress> before = progress();
        follow(before.isEmpty() ? plan : before.get().keptIn(plan));
    }

    /// The story goes on where the plan is followed, whatever was told of other scenes since.
    void goOn() throws MemoryException {
        Optional<ItemId> scene = scene();
        if (scene.isPresent() && !project.story().getLast().scene().equals(scene.get())) {
            keepAgain();
        }
    }

    /// The scene of the plan; empty if there is no plan.
    public Optional<ItemId> scene() throws MemoryException {
        return followed().map(Followed::scene);
    }

    /// What is kept last is gone on with.
    void keepAgain() throws MemoryException {
        Optional<Followed> followed = followed();
        if (followed.isPresent()) {
            book.outline(followed.get().outlined(), followed.get().scene());
        }
    }

    private Optional<Followed> followed() throws MemoryException {
        Optional<Followed> last = Optional.empty();
        for (StoryRecord record : project.story()) {
            boolean here = wanted.isEmpty() || wanted.get().equals(record.scene());
            if (here && KeptJson.read(record.content()) instanceof Kept.Outlined outlined) {
                last = Optional.of(new Followed(outlined, record.scene()));
            }
        }
        return last;
    }
}
