package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import longhand.engine.api.EngineException;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.BookPlanner;
import longhand.engine.planning.PlanLine;
import longhand.engine.planning.PlanMove;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.Telling;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.WordCounter;

/// A planned text that is kept nowhere: the moves of `longhand draft` without a project. Confined to one thread.
final class PlannedText {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    /// Of the text so far, what plans go on from, in chars.
    private static final int TOLD = 10_000;

    private final StepWriter writer;
    private final BookPlanner planner;
    private final List<Telling> tellings = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private Story story;
    private BookPlan plan;

    PlannedText(StepWriter writer, BookPlanner planner, StorySettings settings, int words) throws EngineException {
        this.writer = writer;
        this.planner = planner;
        this.story = Story.begun(settings);
        this.plan = planner.begin(settings.topic(), Set.of(), words, 0, settings.seed());
    }

    String text() {
        return page.toString();
    }

    int words() {
        return WordCounter.count(page);
    }

    /// Makes the next move.
    ///
    /// @return false if the text has its words, or the model has none left
    boolean advance() throws EngineException {
        PlanMove move =
                PlanProgress.of(plan, tellings, text(), words(), ENGLISH).next();
        return switch (move) {
            case PlanMove.Done _ -> false;
            case PlanMove.Outline part -> follow(planner.outline(plan, part, soFar(), Set.of(), seed()));
            case PlanMove.Extend rest -> follow(planner.extend(plan, rest, soFar(), Set.of(), seed()));
            case PlanMove.Write(PlanLine line) -> write(line);
        };
    }

    private long seed() {
        return story.settings().seed();
    }

    private boolean follow(BookPlan next) {
        plan = next;
        return true;
    }

    private String soFar() {
        String told = page.substring(Math.max(0, page.length() - TOLD));
        return (story.settings().topic() + "\n" + told).strip();
    }

    private boolean write(PlanLine line) throws EngineException {
        Optional<StepWriter.Made> made =
                writer.next(story.planned(List.of(line.point()), 0), text(), line.words(), seed(), List.of());
        made.ifPresent(step -> {
            story = step.story();
            String text = step.draft().text();
            tellings.add(new Telling(line.point(), text));
            page.append(page.isEmpty() || step.inline() ? "" : "\n").append(text);
        });
        return made.isPresent();
    }
}
