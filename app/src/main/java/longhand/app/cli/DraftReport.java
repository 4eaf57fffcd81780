package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import longhand.app.story.DraftBook;
import longhand.app.story.PlannedScenes;
import longhand.app.story.StoryBook;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.BookPlanText;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.PlanProgress.Line;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.planning.WritingPlan;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;

/// Says how far a draft has come.
///
/// @param console results to its `out`, progress to its `err`
/// @param project of the draft
record DraftReport(Console console, Project project) {

    private PlanProgress progress() throws CommandFailure, MemoryException {
        return new DraftBook(project)
                .progress()
                .orElseThrow(() -> new CommandFailure("Nothing is planned in " + project.folder() + "."));
    }

    /// A plan was read from a file.
    void read(String file, BookPlan plan) {
        if (plan.unusualLines() > 0) {
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "%s: lines outside the published %,d to %,d words: %d",
                            file,
                            WritingPlan.FEWEST_WORDS,
                            WritingPlan.MOST_WORDS,
                            plan.unusualLines()));
        }
    }

    /// Parts became scenes.
    void spread(List<ItemId> scenes) {
        for (ItemId scene : scenes) {
            project.binder().item(scene).ifPresent(item -> console.err()
                    .println("scene: " + item.title() + ", " + item.target() + " words"));
        }
    }

    /// A line was planned.
    void planned(String point) {
        console.err().println("planned: " + point);
    }

    /// A line was written.
    ///
    /// @param text whether its paragraph is printed too
    void written(boolean text) throws CommandFailure, MemoryException {
        PlanProgress progress = progress();
        StoryStep step = new StoryBook(project).story().steps().getLast();
        long done = progress.lines().stream()
                .filter(line -> line.state() != State.OPEN)
                .count();
        console.err()
                .println(scene() + "line " + done + " of " + progress.lines().size() + parts(progress) + ", "
                        + progress.words()
                        + " of " + progress.plan().words() + " words: " + step.instruction());
        if (text) {
            console.out().println(step.paragraph());
            console.out().println();
            console.out().flush();
        }
    }

    /// All was written before.
    void nothingLeft() throws CommandFailure, MemoryException {
        List<PlanProgress> all = new PlannedScenes(project).progress();
        console.err()
                .println("Nothing is left to write: "
                        + sum(all, progress -> progress.lines().size()) + " lines, " + sum(all, PlanProgress::words)
                        + " of " + sum(all, DraftReport::target) + " words.");
    }

    private static int target(PlanProgress progress) {
        return progress.plan().words();
    }

    private static int sum(List<PlanProgress> all, ToIntFunction<PlanProgress> count) {
        return all.stream().mapToInt(count).sum();
    }

    /// Which scene it is, if more than one is planned.
    private String scene() throws MemoryException {
        List<ItemId> planned = new PlannedScenes(project).scenes();
        int here = new DraftBook(project).scene().map(planned::indexOf).orElse(0);
        return planned.size() < 2 ? "" : "scene " + (here + 1) + " of " + planned.size() + ", ";
    }

    private static String parts(PlanProgress progress) {
        int parts = progress.plan().parts().size();
        int part = progress.lines().isEmpty() ? 0 : progress.lines().getLast().part() + 1;
        return parts == 1 ? "" : " (part " + part + " of " + parts + ")";
    }

    /// Prints the plan of the scene that is written now; the others, if there are some, have a line each.
    void printPlan() throws CommandFailure, MemoryException {
        List<ItemId> scenes = new PlannedScenes(project).scenes();
        List<PlanProgress> all = new PlannedScenes(project).progress();
        for (int i = 0; i < scenes.size() && scenes.size() > 1; i++) {
            console.err()
                    .println("scene " + (i + 1) + " of " + scenes.size() + ": " + title(scenes.get(i)) + ", "
                            + all.get(i).words() + " of " + target(all.get(i)) + " words");
        }
        console.out().println(BookPlanText.of(progress()));
        console.out().flush();
    }

    private String title(ItemId scene) {
        return project.binder().item(scene).map(BinderItem::title).orElse("");
    }

    /// @param seconds that it took
    void printJson(double seconds) throws CommandFailure, MemoryException {
        progress(); // says so if there is none
        List<PlanProgress> all = new PlannedScenes(project).progress();
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.put("words", sum(all, PlanProgress::words)).put("target", sum(all, DraftReport::target));
        ArrayNode list = answer.putArray("lines");
        for (int scene = 0; scene < all.size(); scene++) {
            for (Line line : all.get(scene).lines()) {
                list.addObject()
                        .put("scene", scene + 1)
                        .put("point", line.line().point())
                        .put("target", line.line().words())
                        .put("written", line.written())
                        .put("state", line.state().name().toLowerCase(Locale.ROOT));
            }
        }
        answer.put("seconds", Math.round(seconds * 10) / 10.0);
        new JsonLines(console).print(answer);
    }
}
