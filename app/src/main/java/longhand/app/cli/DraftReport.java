package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import longhand.app.story.DraftBook;
import longhand.app.story.StoryBook;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.BookPlanText;
import longhand.engine.planning.PlanProgress;
import longhand.engine.planning.PlanProgress.Line;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.planning.WritingPlan;
import longhand.engine.recurrence.StoryStep;
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
                .println("line " + done + " of " + progress.lines().size() + parts(progress) + ", " + progress.words()
                        + " of " + progress.plan().words() + " words: " + step.instruction());
        if (text) {
            console.out().println(step.paragraph());
            console.out().println();
            console.out().flush();
        }
    }

    /// All was written before.
    void nothingLeft() throws CommandFailure, MemoryException {
        PlanProgress progress = progress();
        console.err()
                .println("Nothing is left to write: " + progress.lines().size() + " lines, " + progress.words() + " of "
                        + progress.plan().words() + " words.");
    }

    private static String parts(PlanProgress progress) {
        int parts = progress.plan().parts().size();
        int part = progress.lines().isEmpty() ? 0 : progress.lines().getLast().part() + 1;
        return parts == 1 ? "" : " (part " + part + " of " + parts + ")";
    }

    void printPlan() throws CommandFailure, MemoryException {
        console.out().println(BookPlanText.of(progress()));
        console.out().flush();
    }

    /// @param seconds that it took
    void printJson(double seconds) throws CommandFailure, MemoryException {
        PlanProgress progress = progress();
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.put("words", progress.words()).put("target", progress.plan().words());
        ArrayNode list = answer.putArray("lines");
        for (Line line : progress.lines()) {
            list.addObject()
                    .put("point", line.line().point())
                    .put("target", line.line().words())
                    .put("written", line.written())
                    .put("state", line.state().name().toLowerCase(Locale.ROOT));
        }
        answer.put("seconds", Math.round(seconds * 10) / 10.0);
        new JsonLines(console).print(answer);
    }
}
