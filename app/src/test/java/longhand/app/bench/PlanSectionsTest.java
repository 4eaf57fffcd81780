package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import longhand.engine.planning.QualityScore;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        List<Object> row = row(new Written("plan and write", 125, text, 50, Optional.empty()));
        assertEquals(List.of(125, "plan and write", 100, 87.5), row.subList(0, 4));
        assertEquals(LengthScore.of(125, 101), row.get(4));
        assertEquals(36.79, (double) row.get(5), 0.01);
        assertEquals(100.0 / 113, row.get(6));
        assertEquals(List.of("", ""), row.subList(7, 9));
        assertTrue((double) row.get(9) < 1, row::toString);
        assertEquals("1.00 ".repeat(9) + "0.50", row.get(10));
        assertEquals(List.of(6, 2.0), row.subList(11, 13));
    }

    private static List<Object> row(Written written) {
        return PlanWriteSection.table(List.of(written)).rows().getFirst();
    }

    @Test
    void theMarksOfAReaderAreHalfOfTheWhole() {
        Optional<QualityScore> marks = Optional.of(QualityScore.read("5 5 4 4 3 3"));
        List<Object> row = row(new Written("one go", 125, letters(0, 100), 50, marks));
        assertEquals(List.of(75.0, 81.25), row.subList(7, 9));
    }

    @Test
    void aTextOfOneWordHasNoLifeBenchScore() {
        assertEquals(
                "",
                row(new Written("one go", 125, "Rain.", 50, Optional.empty())).get(5));
    }

    @Test
    void marksLieBesideTheTextThatIsKept(@TempDir Path folder) throws Exception {
        Bench bench = reading(folder);
        for (String text : List.of("500-plan-and-write", "500-one-go", "1000-plan-and-write", "1000-one-go")) {
            String name = bench.named("plans-write-" + text);
            bench.texts().keep(name, letters(0, 500));
            bench.texts().keep(name + "-seconds", "50.0");
        }
        Files.writeString(folder.resolve(bench.named("plans-write-1000-one-go") + "-marks.txt"), "5 5 5 5 5 -");
        BenchTable table = new PlanWriteSection().measure(bench);
        assertEquals(
                List.of("", "", "", 275.0 / 3),
                table.rows().stream().map(row -> row.get(7)).toList());
    }

    @Test
    void marksThatCannotBeReadAreNamed(@TempDir Path folder) throws Exception {
        Bench bench = reading(folder);
        String name = bench.named("plans-write-500-plan-and-write");
        Files.writeString(folder.resolve(name + "-marks.txt"), "5 5 6 5 5 5");
        UncheckedIOException wrong =
                assertThrows(UncheckedIOException.class, () -> new PlanWriteSection().measure(bench));
        assertTrue(String.valueOf(wrong.getMessage()).endsWith(name + "-marks: marks must be 1 to 5: 6"));
    }

    /// A bench that finds every text and asks no model.
    private static Bench reading(Path folder) {
        return new Bench(
                ModelChoice.of(Path.of("none")),
                Optional.empty(),
                new PacedTeller(),
                _ -> fail("nothing is left to write"),
                true,
                KeptTexts.in(folder),
                line -> {});
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
