package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans as the paper writes them, and as models garble them.
class PlanTextTest {

    private static final String ONE = "Paragraph 1 - Main Point: Mara comes to the inn. - Word Count: 200 words";
    private static final String TWO = "Paragraph 2 - Main Point: Osk shuts the door. - Word Count: 300 words";
    private static final WritingPlan PLAN = new WritingPlan(
            List.of(new PlanLine("Mara comes to the inn.", 200), new PlanLine("Osk shuts the door.", 300)));

    private static WritingPlan read(String text) {
        return new WritingPlan(BookPlanText.read(text, 0).parts().getFirst().lines());
    }

    @Test
    void isWrittenAsPublished() {
        assertEquals(ONE + "\n" + TWO, PlanText.of(PLAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n", "\n\n\n", "\r\n", "\n \n"})
    void isReadWhateverPartsTheLines(String between) {
        assertEquals(PLAN, read(ONE + between + TWO));
    }

    @Test
    void passesOverWhatIsNoLine() {
        assertEquals(PLAN, read("Sure! Here is the plan:\n```\n" + ONE + "\n" + TWO + "\n```\nGood luck."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200 words|200", "1,000 words|1000", "~300|300", "about 450 words.|450", "0|1", "99999999|999999"})
    void readsTheNumbersOfModels(String written, int words) {
        WritingPlan plan =
                read("Paragraph 7 \u2013 main point: A well-known man - or two - dies. \u2014 Word count: " + written);
        assertEquals(List.of(new PlanLine("A well-known man - or two - dies.", words)), plan.lines());
    }

    @Test
    void noPlanIsNoPlan() {
        assertThrows(IllegalArgumentException.class, () -> read("I cannot do that."));
    }

    @Test
    void fiftyLinesAreAPlanAndFiftyOneAreNone() {
        assertEquals(50, read(lines(50)).lines().size());
        IllegalArgumentException many = assertThrows(IllegalArgumentException.class, () -> read(lines(51)));
        assertTrue(String.valueOf(many.getMessage()).contains("51"), many::toString);
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Paragraph " + i + " - Main Point: Day " + i + ". - Word Count: 300 words")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void linesOutsideThePublishedLengthsAreUnusual() {
        assertEquals(
                1, BookPlanText.read(ONE.replace("200", "199") + "\n" + TWO, 0).unusualLines());
        assertEquals(
                0,
                BookPlanText.read(ONE + "\n" + TWO.replace("300", "1,000"), 0).unusualLines());
        assertEquals(
                2,
                BookPlanText.read(ONE.replace("200", "20") + "\n" + TWO.replace("300", "1,001"), 0)
                        .unusualLines());
    }
}
