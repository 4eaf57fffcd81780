package longhand.app.story;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;
import longhand.engine.api.MemoryRow;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.BookPlanner;
import longhand.engine.planning.Outliner;
import longhand.engine.planning.PlanLine;
import longhand.engine.planning.PlanMove;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.Story;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.TopicNames;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;

/// Has a whole text planned and written, line by line: AgentWrite on a story's steps. Bai et al., 2024,
/// arXiv:2408.07055. Every move is on disk when it is made, and what comes next is worked out from what is on disk: a
/// text that was stopped anywhere goes on as if it had not been. Confined to one thread.
public final class DraftDesk {

    /// Of the text so far, what plans go on from and must not tell again.
    private static final int TOLD_SENTENCES = 100;

    private static final int NEXT_PLANS = 3;

    private final Project project;
    private final StoryBook book;
    private final DraftBook draft;
    private final StepWriter writer;
    private final StoryDesk steps;
    private final BookPlanner planner;

    public DraftDesk(Project project, StepWriter writer, Outliner outliner, InstantSource clock) {
        this.project = project;
        this.book = new StoryBook(project);
        this.draft = new DraftBook(project);
        this.writer = writer;
        this.steps = new StoryDesk(project, writer, clock);
        this.planner = new BookPlanner(outliner);
    }

    /// Plans the text, if it is not planned yet.
    ///
    /// @param words of the whole, positive
    /// @param lines in which it is told; 0 = as many as suit the words
    public void begin(int words, int lines, long seed) throws MemoryException, EngineException {
        if (draft.progress().isEmpty()) {
            Story story = book.story();
            follow(planner.begin(soFar(story), names(story), words, lines, seed));
        }
    }

    /// Makes the next move: in the scene whose plan was made last, and when that is written in the next one behind it
    /// that has a plan.
    ///
    /// @return the move; empty if the model wrote nothing, and the project is as it was
    /// @throws MemoryException also if the text was not planned
    public Optional<PlanMove> advance(long seed) throws MemoryException, EngineException {
        draft.goOn();
        PlanProgress progress = progress();
        while (progress.next() instanceof PlanMove.Done && new PlannedScenes(project).goToNext()) {
            progress = progress();
        }
        PlanMove move = progress.next();
        Story story = book.story();
        boolean made =
                switch (move) {
                    case PlanMove.Done _ -> true;
                    case PlanMove.Outline part ->
                        follow(planner.outline(progress.plan(), part, soFar(story), names(story), seed));
                    case PlanMove.Extend rest ->
                        follow(planner.extend(progress.plan(), rest, soFar(story), names(story), seed));
                    case PlanMove.Write(PlanLine line) -> write(story, line, progress, seed);
                };
        return made ? Optional.of(move) : Optional.empty();
    }

    private PlanProgress progress() throws MemoryException {
        return draft.progress().orElseThrow(() -> new MemoryException("no text was planned in " + project.folder()));
    }

    private boolean follow(BookPlan plan) throws MemoryException {
        draft.follow(plan);
        project.flush();
        return true;
    }

    private boolean write(Story story, PlanLine line, PlanProgress progress, long seed)
            throws MemoryException, EngineException {
        Story planned = story.planned(List.of(line.point()), 0);
        List<String> later = later(progress);
        return steps.keep(story, writer.next(planned, book.page(), line.words(), seed, later, line.setting()), seed)
                .isPresent();
    }

    /// The open lines behind the one that comes next.
    private static List<String> later(PlanProgress progress) {
        return progress.lines().stream()
                .filter(line -> line.state() == State.OPEN)
                .skip(1)
                .limit(NEXT_PLANS)
                .map(line -> line.line().point())
                .toList();
    }

    /// What the text is about, and its last sentences; never blank.
    private String soFar(Story story) throws MemoryException {
        ItemId scene = book.scene();
        String before = ToldBefore.of(project, scene).whole();
        List<Sentence> sentences =
                Sentences.of(before + "\n" + project.scene(scene).text());
        List<String> told = new ArrayList<>(List.of(story.settings().topic()));
        sentences.stream()
                .skip(Math.max(0, sentences.size() - TOLD_SENTENCES))
                .map(Sentence::text)
                .forEach(told::add);
        return told.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Set<String> names(Story story) {
        String told = story.memory().rows().stream().map(MemoryRow::text).collect(Collectors.joining("\n"));
        Locale locale = Locale.forLanguageTag(story.settings().language());
        Set<String> names = new TreeSet<>(Names.in(told, LanguageWords.of(locale)));
        names.addAll(TopicNames.of(locale).in(story.settings().topic()));
        return names;
    }
}
