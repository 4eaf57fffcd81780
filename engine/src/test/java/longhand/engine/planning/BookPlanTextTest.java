package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

/// Plans in parts as text, and what edits of it do.
class BookPlanTextTest {

    private static final BookPlan PLAN = new BookPlan(
            900,
            List.of(
                    new PlanPart(
                            new PlanLine("Dawn comes.", 500),
                            List.of(new PlanLine("Mara wakes.", 200), new PlanLine("Osk - or Ivo - calls.", 300))),
                    PlanPart.unplanned("Dusk falls.", 400)));

    private static PlanProgress progress(BookPlan plan, Telling... tellings) {
        return PlanProgress.of(plan, List.of(tellings), "", 0, LanguageWords.of(Locale.ENGLISH));
    }

    @Test
    void saysOfEachLineWhatBecameOfIt() {
        List<String> rows = List.of(
                "Part 1 - Main Point: Dawn comes. - Word Count: 500 words",
                "Paragraph 1 - Main Point: Mara wakes. - Word Count: 200 words (written)",
                "Paragraph 2 - Main Point: Osk - or Ivo - calls. - Word Count: 300 words",
                "Part 2 - Main Point: Dusk falls. - Word Count: 400 words");
        assertEquals(String.join("\n", rows), BookPlanText.of(progress(PLAN, new Telling("Mara wakes.", "She woke."))));
    }

    @Test
    void isReadAsItIsWritten() {
        String text = BookPlanText.of(progress(PLAN, new Telling("Mara wakes.", "She woke.")));
        assertEquals(PLAN, BookPlanText.read(text, 0));
        assertEquals(PLAN.withWords(2000), BookPlanText.read("Here it is:\n\n" + text + "\n", 2000));
    }

    @Test
    void aFixedCountIsReadAsItIsWritten() {
        BookPlan plan = new BookPlan(
                300, List.of(PlanPart.unplanned("a", 300).withLines(List.of(new PlanLine("Mara wakes.", 300, true)))));
        String row = "Paragraph 1 - Main Point: Mara wakes. - Word Count: 300 words (fixed)";
        assertEquals(row, BookPlanText.of(progress(plan)));
        Telling telling = new Telling("Mara wakes.", "She woke.");
        assertEquals(row + " (written)", BookPlanText.of(progress(plan, telling)));
        assertEquals(
                plan.parts().getFirst().lines(),
                BookPlanText.read(row + " (written)", 300).parts().getFirst().lines());
    }

    @Test
    void whoWhereAndWhenAreReadAsTheyAreWritten() {
        PlanLine line = new PlanLine("Mara wakes.", 300, true, "Mara, the mole, 5 a.m.");
        BookPlan plan = new BookPlan(300, List.of(PlanPart.unplanned("a", 300).withLines(List.of(line))));
        String row = "Paragraph 1 - Main Point: Mara wakes. - Setting: Mara, the mole, 5 a.m. - Word Count: 300 words"
                + " (fixed)";
        assertEquals(row, BookPlanText.of(progress(plan)));
        assertEquals(
                List.of(line), BookPlanText.read(row, 300).parts().getFirst().lines());
    }

    @Test
    void aPlanWithoutPartsIsOne() {
        BookPlan plan = BookPlanText.read("Paragraph 1 - Main Point: Mara wakes. - Word Count: 200", 0);
        assertEquals(1, plan.parts().size());
        assertEquals(200, plan.words());
        assertEquals("Paragraph 1 - Main Point: Mara wakes. - Word Count: 200 words", BookPlanText.of(progress(plan)));
        assertThrows(IllegalArgumentException.class, () -> BookPlanText.read("Nothing here.", 100));
    }

    @Test
    void writtenLinesStayWhateverAnotherPlanSaysOfThem() {
        PlanProgress before = progress(PLAN, new Telling("Mara wakes.", "She woke."));
        BookPlan other = BookPlanText.read(
                "Paragraph 1 - Main Point: Nell comes. - Word Count: 100\n"
                        + "Paragraph 2 - Main Point: Nell goes. - Word Count: 100",
                900);
        BookPlan merged = before.keptIn(other);
        PlanProgress after = progress(merged, new Telling("Mara wakes.", "She woke."));
        assertEquals(
                List.of(State.WRITTEN, State.OPEN, State.OPEN),
                after.lines().stream().map(PlanProgress.Line::state).toList());
        assertEquals(PLAN, before.keptIn(PLAN), "a written line that is there is not put there again");
        BookPlan unplanned = new BookPlan(900, List.of(PlanPart.unplanned("Dusk falls.", 900)));
        assertEquals(2, before.keptIn(unplanned).parts().size(), "the part is still to be planned");
    }
}
