package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import longhand.engine.planning.PlanProgress.State;
import longhand.engine.testing.Property;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

/// How far a planned text has come, and what it needs next.
class PlanProgressTest {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    private static final BookPlan PLAN = new BookPlan(
            600,
            List.of(new PlanPart(
                    new PlanLine("Mara keeps the light.", 600),
                    List.of(
                            new PlanLine("Mara finds a brass key in the lamp.", 200),
                            new PlanLine("Osk sells the ferry to Ivo.", 200),
                            new PlanLine("A storm drowns the lower village.", 200)))));

    private static PlanProgress progress(BookPlan plan, int words, String page, Telling... tellings) {
        return PlanProgress.of(plan, List.of(tellings), page, words, ENGLISH);
    }

    private static List<State> states(PlanProgress progress) {
        return progress.lines().stream().map(PlanProgress.Line::state).toList();
    }

    private static PlanLine asked(PlanProgress progress) {
        return assertInstanceOf(PlanMove.Write.class, progress.next()).line();
    }

    @Test
    void beginsWithTheFirstLine() {
        assertEquals(new PlanLine("Mara finds a brass key in the lamp.", 200), asked(progress(PLAN, 0, "")));
    }

    @Test
    void aLineThatWasWrittenIsNotWrittenAgainAndItsWordsAreSharedOut() {
        Telling first = new Telling("Mara finds a brass key in the lamp.", "Mara saw it shine.");
        PlanProgress progress = progress(PLAN, 300, "Mara saw it shine.", first);
        assertEquals(List.of(State.WRITTEN, State.OPEN, State.OPEN), states(progress));
        assertEquals(4, progress.lines().getFirst().written());
        assertEquals(new PlanLine("Osk sells the ferry to Ivo.", 150), asked(progress));
    }

    @Test
    void whatTheTextTellsAlreadyIsTold() {
        PlanProgress progress = progress(PLAN, 0, "Rain. Then Ivo bought the ferry, since Osk sells everything.");
        assertEquals(List.of(State.OPEN, State.TOLD, State.OPEN), states(progress));
        assertEquals(300, asked(progress).words() + 50, "its words go to the others, as far as they can take some");
    }

    @Test
    void twoWordsInCommonTellNothing() {
        BookPlan plan = new BookPlan(
                100,
                List.of(new PlanPart(new PlanLine("Mara.", 100), List.of(new PlanLine("Mara opens the door.", 100)))));
        assertEquals(List.of(State.OPEN), states(progress(plan, 0, "Mara shut the door.")));
        assertEquals(List.of(State.TOLD), states(progress(plan, 0, "At last Mara opened the door.")));
    }

    @Test
    void aParagraphStandsForOneOfTwoLinesThatAreTheSame() {
        PlanLine twice = new PlanLine("Nobody moves.", 100);
        BookPlan plan = new BookPlan(200, List.of(new PlanPart(twice, List.of(twice, twice))));
        assertEquals(
                List.of(State.WRITTEN, State.OPEN),
                states(progress(plan, 100, "It snowed.", new Telling("Nobody moves.", "It snowed."))));
    }

    @Test
    void whatIsWrittenBehindAPauseBelongsToItsLine() {
        String point = "Mara finds a brass key in the lamp.";
        PlanProgress progress =
                progress(PLAN, 7, "", new Telling(point, "Mara saw it shine."), new Telling(point, "She took it."));
        assertEquals(List.of(State.WRITTEN, State.OPEN, State.OPEN), states(progress));
        assertEquals(7, progress.lines().getFirst().written());
    }

    @Test
    void countsThatTheWriterChangedAreFollowed() {
        BookPlan edited = BookPlanText.read("""
                Paragraph 1 - Main Point: One goes. - Word Count: 100 words
                Paragraph 2 - Main Point: Two stay. - Word Count: 200 words
                """, 300);
        assertEquals(100, asked(progress(edited, 0, "")).words());
        assertEquals(150, asked(progress(edited.withWords(450), 0, "")).words());
    }

    @Test
    void aLineIsNeitherTooLongNorTooShort() {
        assertEquals(250, asked(progress(PLAN.withWords(30_000), 0, "")).words());
        assertEquals(20, asked(progress(PLAN.withWords(600), 555, "")).words());
        assertEquals(39, asked(progress(PLAN.withWords(600), 561, "")).words(), "the rest would be no line");
    }

    @Test
    void aFixedLineKeepsItsWordsAndTheOthersShareTheRest() {
        BookPlan plan = BookPlanText.read("""
                Paragraph 1 - Main Point: One goes. - Word Count: 100 words
                Paragraph 2 - Main Point: Two stay. - Word Count: 100 words
                Paragraph 3 - Main Point: Three come. - Word Count: 300 words (fixed)
                """, 540);
        assertEquals(new PlanLine("One goes.", 120), asked(progress(plan, 0, "")));
        Telling one = new Telling("One goes.", "Gone.");
        assertEquals(new PlanLine("Two stay.", 100), asked(progress(plan, 140, "", one)));
        Telling two = new Telling("Two stay.", "Stayed.");
        assertEquals(new PlanLine("Three come.", 300, true), asked(progress(plan, 280, "", one, two)));
        assertEquals(20, asked(progress(plan, 400, "", one)).words(), "nothing is left for it");
    }

    @Test
    void aParagraphThatWasTakenOutTellsNothing() {
        Telling gone = new Telling("Mara finds a brass key in the lamp.", "");
        assertEquals(List.of(State.OPEN, State.OPEN, State.OPEN), states(progress(PLAN, 0, "", gone)));
        Telling again = new Telling("Mara finds a brass key in the lamp.", "Mara saw it shine.");
        assertEquals(State.WRITTEN, states(progress(PLAN, 4, "", gone, again)).getFirst());
    }

    @Test
    void partsAreOutlinedWhenTheyAreReached() {
        BookPlan plan = new BookPlan(
                4000,
                List.of(
                        new PlanPart(new PlanLine("Dawn.", 2000), List.of(new PlanLine("Mara wakes.", 2000))),
                        PlanPart.unplanned("Noon.", 1000),
                        PlanPart.unplanned("Dusk.", 1000)));
        assertEquals(new PlanLine("Mara wakes.", 250), asked(progress(plan, 0, "")));
        Telling first = new Telling("Mara wakes.", "She woke.");
        assertEquals(
                new PlanMove.Outline(1, 1900), progress(plan, 200, "", first).next());
    }

    @Test
    void aPlanWithoutOpenLinesIsExtendedUntilTheWordsAreThere() {
        BookPlan plan = new BookPlan(
                500, List.of(new PlanPart(new PlanLine("a", 1), List.of(new PlanLine("Mara wakes.", 500)))));
        Telling first = new Telling("Mara wakes.", "She woke.");
        assertEquals(new PlanMove.Extend(300), progress(plan, 200, "", first).next());
        assertEquals(new PlanMove.Done(), progress(plan, 490, "", first).next());
        assertEquals(new PlanMove.Done(), progress(plan, 800, "", first).next());
        BookPlan endless = plan;
        while (endless.parts().size() < WritingPlan.MOST_LINES) {
            endless = endless.and(new PlanPart(new PlanLine("b", 1), List.of(new PlanLine("Mara wakes.", 1))));
        }
        Telling[] all = new Telling[WritingPlan.MOST_LINES];
        Arrays.fill(all, first);
        assertEquals(new PlanMove.Done(), progress(endless, 0, "", all).next());
    }

    /// A writer that misses each line by a tenth, now and then stops early, and never tells what is planned.
    @Test
    void anyTextLandsOnItsWordsAndTellsNoLineTwice() {
        Property.holds(60, random -> {
            int words = random.nextInt(60, 30_001);
            BookPlanner planner = new BookPlanner((story, names, count, seed) -> points(random, count));
            BookPlan plan = planner.begin("Mara.", Set.of(), words, 0, 1);
            List<Telling> tellings = new ArrayList<>();
            int written = 0;
            PlanProgress progress = progress(plan, 0, "");
            PlanMove move = progress.next();
            while (!(move instanceof PlanMove.Done)) {
                switch (move) {
                    case PlanMove.Outline part -> plan = planner.outline(plan, part, "So far.", List.of(), 1);
                    case PlanMove.Extend rest -> plan = planner.extend(plan, rest, "So far.", List.of(), 1);
                    case PlanMove.Write(PlanLine line) -> {
                        tellings.add(new Telling(line.point(), "w"));
                        written += paragraph(line.words(), random);
                    }
                    case PlanMove.Done _ -> throw new IllegalStateException();
                }
                progress = progress(plan, written, "", tellings.toArray(Telling[]::new));
                move = progress.next();
            }
            assertEquals(words, written, Math.max(2, 0.03 * words));
            assertEquals(
                    tellings.size(),
                    progress.lines().stream()
                            .filter(line -> line.state() == State.WRITTEN)
                            .count());
            assertTrue(plan.parts().stream().allMatch(part -> part.lines().size() <= WritingPlan.MOST_LINES));
        });
    }

    private static List<String> points(RandomGenerator random, int count) {
        List<String> points = new ArrayList<>();
        while (points.size() < count) {
            points.add("Point " + random.nextInt());
        }
        return points;
    }

    private static int paragraph(int asked, RandomGenerator random) {
        int miss = Math.max(1, asked / 40);
        return random.nextInt(10) == 0 ? Math.max(1, asked / 3) : Math.max(1, asked + random.nextInt(-miss, miss + 1));
    }
}
