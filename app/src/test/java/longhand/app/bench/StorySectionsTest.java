package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import longhand.app.bench.BenchTexts.Fact;
import longhand.app.bench.BenchTexts.Passage;
import longhand.app.bench.BenchTexts.Probe;
import longhand.app.bench.BenchTexts.SteppedFact;
import longhand.app.bench.BenchTexts.SteppedStory;
import longhand.app.bench.GuidanceSection.Directed;
import longhand.app.bench.NextPlansSection.Proposed;
import longhand.app.bench.PlantedSection.Remembered;
import longhand.app.bench.StepsSection.Made;
import longhand.app.bench.ToldSection.Asked;
import longhand.engine.recurrence.PromptAssembler;
import longhand.engine.recurrence.Story;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

/// What the sections about stories make of what they are given; no model writes here.
class StorySectionsTest {

    private static List<List<Object>> rows(BenchTable table) {
        return table.rows();
    }

    /// Of two sentences one is chosen: the one with names and things.
    @Test
    void aFactIsHeldIfItsSentenceIsChosen() {
        List<String> sentences = List.of("It rained.", "Ada gave Joss the brass key of the tower.");
        Passage passage = new Passage(
                "p",
                String.join(" ", sentences),
                sentences,
                List.of(new Fact("Joss has the key.", 1), new Fact("It rained.", 0)),
                List.of(new Probe("Ada gave the key to", "Joss", List.of("Tam"))));
        SteppedFact stays = new SteppedFact("Ada has the key.", 1, List.of(2), null);
        SteppedFact goes = new SteppedFact("Snow lay.", 1, List.of(3), 3);
        SteppedStory story = new SteppedStory(List.of("Ada had it.", "Ada sat.", "Ada left."), List.of(stays, goes));
        List<List<Object>> rows = rows(MemorySection.table(List.of(passage), story));
        assertEquals(List.of("facts in half of the sentences", 1, 2, 0.5), rows.get(0));
        assertEquals(List.of("rows that state a fact", 1, 1, 1.0), rows.get(1));
        assertEquals(List.of("rows that are a sentence of their text", 1, 1, 1.0), rows.get(2));
        assertEquals(List.of("recalled passages", 1, 1, 1.0), rows.get(3));
        assertEquals(List.of("needed facts, 16 rows", 2, 2, 1.0), rows.get(4));
        assertEquals(List.of("durable facts at the end, 16 rows", 1, 1, 1.0), rows.get(5));
    }

    @Test
    void theAreaCountsPairsAndTiesByHalf() {
        assertEquals(1, AreaUnderCurve.of(new double[] {2, 3}, new double[] {1}));
        assertEquals(0, AreaUnderCurve.of(new double[] {1}, new double[] {2, 3}));
        assertEquals(0.75, AreaUnderCurve.of(new double[] {1, 2}, new double[] {1}));
    }

    @Test
    void toldAndUntoldCountTheSame() {
        List<Asked> asked = List.of(
                new Asked(true, 2, 0.6, true),
                new Asked(true, 1, 0.9, true),
                new Asked(false, 0.5, 0.7, true),
                new Asked(false, 0.2, 0.1, false));
        assertEquals(
                List.of(2, 2, 1.0, 0.75, 0.75, 1.0, 0.5),
                rows(ToldSection.table(asked)).getFirst());
    }

    @Test
    void plansAreComparedWithOneAnotherAndWithTheOpening() {
        Proposed proposed = new Proposed(
                "Ada found the key.",
                List.of("Ada found the key again.", "A stranger steals the key.", "At dawn Corrin burns."));
        List<List<Object>> rows = rows(NextPlansSection.table(List.of(proposed)));
        assertEquals(3, rows.size());
        assertEquals(1, rows.get(0).getFirst());
        assertTrue((double) rows.get(0).get(3) > 0.7, rows::toString);
        assertEquals((double) rows.get(0).get(2), (double) rows.get(1).get(2));
        assertEquals(List.of(0.0, 0.0), rows.get(2).subList(2, 4));
        assertEquals(List.of(0, 0, 1), rows.stream().map(List::getLast).toList());
    }

    @Test
    void directionsAreJudgedByStrength() {
        List<List<Object>> rows = rows(GuidanceSection.table(
                List.of(new Directed(2, 0.5, true, false), new Directed(2, 0.7, false, true)), true));
        assertEquals(List.of(2.0, 2, 0.6, 0.5, 1), rows.getLast());
        assertEquals(0, rows.getFirst().get(1));
    }

    @Test
    void memoryIsReportedBesideNone() {
        List<List<Object>> rows = rows(PlantedSection.table(List.of(
                new Remembered(5, true, true),
                new Remembered(5, false, false),
                new Remembered(5, true, false),
                new Remembered(5, false, false))));
        assertEquals(List.of(5, 0.5, 0.0), rows.getFirst());
        assertEquals(4, rows.size());
    }

    /// With memory most prompts of a late step hold what the first step stated; without, it is gone.
    @Test
    void whatWasPlantedIsInTheLatePromptOnlyWithMemory() {
        List<Passage> passages = BenchTexts.passages();
        int on = 0;
        for (int i = 0; i < 8; i++) {
            List<String> told = PlantedSection.paragraphs(passages, i).subList(0, 49);
            for (Probe probe : passages.get(i).probes()) {
                String stated = probe.stem() + " " + probe.answer();
                String first = holder(passages.get(i), probe);
                on += prompt(PlantedSection.story(told, probe.stem()), told).contains(first) ? 1 : 0;
                String off = prompt(PlantedSection.story(List.of(), probe.stem()), told);
                assertFalse(off.contains(first), stated);
            }
        }
        assertTrue(on >= 11, on + " of 16");
    }

    private static String prompt(Story story, List<String> told) {
        return PromptAssembler.lexical(Locale.ENGLISH)
                .assemble(story, String.join("\n", told))
                .text();
    }

    /// The last sentence that has the answer in it.
    private static String holder(Passage passage, Probe probe) {
        return passage.sentences().stream()
                .filter(sentence -> sentence.contains(probe.answer()))
                .reduce((_, later) -> later)
                .orElse(passage.text());
    }

    @Test
    void stepsAreCountedAndTheirLoopsAreSeen() {
        String text = "one two three four five six seven eight nine ten eleven twelve thirteen.";
        List<Object> row = rows(StepsSection.table(
                        List.of(new Made(text, 3, 10), new Made(text, 2, 20), new Made("", 3, 5))))
                .getFirst();
        assertEquals(List.of(3, 1, 1, 26, 20, 13), row.subList(0, 6));
    }

    @Test
    void textsAboutStoriesComeWithTheProgram() {
        assertEquals(20, BenchTexts.passages().size());
        assertEquals(
                40,
                BenchTexts.passages().stream()
                        .mapToInt(one -> one.probes().size())
                        .sum());
        assertEquals(12, BenchTexts.premises().size());
        assertTrue(BenchTexts.premises().stream().allMatch(one -> one.points().size() == 3));
        assertEquals(12, BenchTexts.steppedStory().steps().size());
        assertEquals(24, BenchTexts.steppedStory().facts().size());
        assertEquals(
                8,
                BenchTexts.steppedStory().facts().stream()
                        .filter(fact -> fact.stale() == null)
                        .count());
        assertTrue(WordCounter.count(BenchTexts.steppedStory().steps().getFirst()) > 30);
    }
}
