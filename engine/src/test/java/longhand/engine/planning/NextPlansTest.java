package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.engine.api.EngineException;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Golden;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;
import org.junit.jupiter.api.Test;

/// Grammar, filters and choice with a tiny model of random weights, which writes whatever it may.
class NextPlansTest {

    private static final String STORY = "Mara came to the inn. The innkeeper, Osk, gave soup to Mara.";

    private interface Use {
        void of(NextPlans plans) throws EngineException;
    }

    private static void with(Use use) throws BadModelException, EngineException {
        try (GgufFile file = GgufFile.open(Golden.path("tiny/llama-gqa-tied.gguf"))) {
            Tokenizer tokenizer = Tokenizer.of(file);
            try (Transformer transformer = TransformerLoader.load(file, new ScalarBackend(), 2048, _ -> {})) {
                use.of(new NextPlans(tokenizer, transformer, Locale.ENGLISH));
            }
        }
    }

    @Test
    void thereAreAlwaysThreeInThreeDirections() throws BadModelException, EngineException {
        with(plans -> {
            List<Plan> three = plans.propose(STORY, List.of("Ivo"), 1, () -> false);
            assertEquals(
                    List.of(Direction.values()),
                    three.stream().map(Plan::direction).toList());
            assertTrue(three.get(0).text().matches("(Mara|Osk) .*"), three::toString);
            for (Plan plan : three) {
                checkLine(plan.text());
            }
        });
    }

    /// A sentence of small words and known names behind its opening.
    private static void checkLine(String line) {
        assertTrue(line.matches("[A-Z][A-Za-z', ]*[.!?]"), line);
        Words.of(line).stream()
                .skip(1)
                .filter(Words.Word::isCapitalised)
                .forEach(word -> assertTrue(Set.of("mara", "osk", "ivo").contains(word.plain()), line));
        int words = Words.of(line).size();
        assertTrue(words > LineGrammar.FEWEST_WORDS && words <= LineGrammar.MOST_WORDS + 3, line);
    }

    @Test
    void aSeedDecides() throws BadModelException, EngineException {
        with(plans -> {
            List<Plan> first = plans.propose(STORY, List.of(), 7, () -> false);
            assertNotEquals(first, plans.propose(STORY, List.of(), 8, () -> false));
            assertEquals(
                    first.stream().map(Plan::text).toList(),
                    plans.propose(STORY, List.of(), 7, () -> false).stream()
                            .map(Plan::text)
                            .toList());
        });
    }

    @Test
    void oneDirectionCanBeDrawnAgain() throws BadModelException, EngineException {
        with(plans -> {
            Plan again = plans.redraw(STORY, List.of(), Direction.TURN, List.of(), 3, () -> false)
                    .orElseThrow();
            assertEquals(Direction.TURN, again.direction());
            assertTrue(
                    PlanLanguage.of(Locale.ENGLISH).turns().stream().anyMatch(again.text()::startsWith), again.text());
        });
    }

    @Test
    void aStoryWithoutNamesHasAnybody() throws BadModelException, EngineException {
        with(plans -> {
            Plan plan = plans.redraw("it rained. it snowed.", List.of(), Direction.CAST, List.of(), 3, () -> false)
                    .orElseThrow();
            assertTrue(
                    PlanLanguage.of(Locale.ENGLISH).anybody().stream().anyMatch(plan.text()::startsWith), plan.text());
        });
    }

    /// A model of random weights draws what retells nothing and is no event either.
    @Test
    void whatIsTakenInsteadPassesTheFiltersToo() throws BadModelException, EngineException {
        PlanLanguage english = PlanLanguage.of(Locale.ENGLISH);
        PlanFilter filter = new PlanFilter(STORY, english);
        for (Direction direction : Direction.values()) {
            List<String> stock = english.stock(direction, List.of("Mara"));
            assertEquals(4, stock.size());
            for (String plan : stock) {
                assertTrue(filter.passes(plan), plan);
                assertTrue(english.starts(direction, List.of("Mara")).stream().anyMatch(plan::startsWith), plan);
            }
        }
        with(plans -> {
            for (long seed = 0; seed < 4; seed++) {
                for (Plan plan : plans.propose(STORY, List.of(), seed, () -> false)) {
                    assertTrue(filter.passes(plan.text()), plan.text());
                }
            }
        });
    }

    @Test
    void aStoryThatDoesNotFitIsReadFromLater() throws BadModelException, EngineException {
        String longWords = "Mara saw the " + "extraordinarily ".repeat(110) + "long ferry. Then Osk came.";
        with(plans -> {
            assertEquals(3, plans.propose(longWords, List.of(), 1, () -> false).size());
            assertEquals(
                    3,
                    plans.propose("x".repeat(5000), List.of(), 1, () -> false).size());
        });
    }

    @Test
    void stoppedMeansNone() throws BadModelException, EngineException {
        with(plans -> assertEquals(List.of(), plans.propose(STORY, List.of(), 1, () -> true)));
    }

    @Test
    void aWholeTextIsPlannedLineByLine() throws BadModelException, EngineException {
        with(plans -> {
            List<String> told = new ArrayList<>();
            WritingPlan plan = new PlanWriter(plans)
                    .write(STORY, List.of("Ivo"), 1250, 5, () -> false, told::add)
                    .orElseThrow();
            assertEquals(4, plan.lines().size());
            assertEquals(1250, plan.words());
            assertEquals(told, plan.lines().stream().map(PlanLine::point).toList());
            told.forEach(NextPlansTest::checkLine);
            assertEquals(4, Set.copyOf(told).size());
        });
    }

    @Test
    void stoppedItPlansNothing() throws BadModelException, EngineException {
        with(plans -> assertTrue(new PlanWriter(plans)
                .write(STORY, List.of(), 1000, 5, () -> true, _ -> {})
                .isEmpty()));
    }

    @Test
    void longTextsHaveMoreLinesUpToAPoint() {
        assertEquals(3, PlanWriter.lines(500));
        assertEquals(10, PlanWriter.lines(3000));
        assertEquals(50, PlanWriter.lines(30_000));
        assertEquals(2, PlanWriter.lines(2));
    }
}
