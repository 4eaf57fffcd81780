package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.app.bench.EventsSection.Told;
import longhand.app.bench.EventsSection.Way;
import longhand.app.bench.PlanWriteSection.Written;
import longhand.app.story.PacedTeller;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.planning.BookPlanner;
import longhand.engine.planning.LengthScore;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import org.junit.jupiter.api.Test;

/// What the sections about plans make of texts; no model writes here.
class PlanSectionsTest {

    private static String letters(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "w"
                        + Integer.toString(i, 26)
                                .chars()
                                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aTextIsScoredByItsWordsThePapersWordsAndItsTenths() {
        String loop = letters(0, 3) + " " + letters(0, 3) + " " + letters(0, 3) + " no";
        String text = letters(10, 99) + " w'o " + loop;
        List<Object> row = PlanWriteSection.table(List.of(new Written("plan and write", 125, text, 50)))
                .rows()
                .getFirst();
        assertEquals(List.of(125, "plan and write", 100, 87.5), row.subList(0, 4));
        assertEquals(LengthScore.of(125, 101), row.get(4));
        assertTrue((double) row.get(5) < 1, row::toString);
        assertEquals("1.00 ".repeat(9) + "0.50", row.get(6));
        assertEquals(List.of(6, 2.0), row.subList(7, 9));
    }

    @Test
    void eventsArePresentWhereOneSentenceHoldsHalfOfThem() {
        String event = "Mara sells the old mill.";
        assertEquals(0.75, EventsSection.overlap(event, "It rained. Mara sold nothing. Mara selling an old coat."));
        assertEquals(0, EventsSection.overlap(event, ""));
        BenchTable table = EventsSection.table(List.of(
                new Told(Way.PLAN, List.of(0.5, 0.4, 1.0)),
                new Told(Way.PLAN, List.of(0.9, 0.1, 0.1)),
                new Told(Way.ONE_GO, List.of(0.0, 0.0, 0.6))));
        assertEquals(
                List.of("one go", 1, 0.0, 0.0, 1.0), table.rows().getFirst().subList(0, 5));
        assertEquals(List.of("plan", 2, 1.0, 0.0, 0.5, 0.5, 0.5), table.rows().get(1));
    }

    @Test
    void aPlannedTextLandsWithoutAProject() throws EngineException {
        StepWriter writer = new StepWriter(
                new PacedTeller(),
                (story, names, seed) -> List.of(),
                ModelChoice.of(Path.of("none")),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        BookPlanner planner = new BookPlanner((story, names, count, seed) -> IntStream.range(0, count)
                .mapToObj(i -> "Point " + seed + "." + i)
                .toList());
        StorySettings settings = new StorySettings("", "a late ferry", "", "en", "", 5, StorySizes.USUAL);
        PlannedText text = new PlannedText(writer, planner, settings, 4000);
        while (text.advance()) {}
        assertEquals(4000, text.words(), 120);
    }
}
