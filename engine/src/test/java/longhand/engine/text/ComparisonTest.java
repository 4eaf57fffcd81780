package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String YOURS =
            "The second week he had said that the watch was slow. Pell went home.\nIt rained.";

    private static String differing(List<WordDiff.Piece> pieces) {
        return pieces.stream()
                .filter(WordDiff.Piece::differs)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void wordsAreLostAndGainedAndTheRestStays() {
        WordDiff diff = WordDiff.of("He said, the second week, that it was slow.", "He said that it was very slow!");
        assertEquals(",|the second week, |.", differing(diff.lost()));
        assertEquals("very |!", differing(diff.gained()));
        assertEquals("He said, the second week, that it was slow.", text(diff.lost()));
        assertEquals("He said that it was very slow!", text(diff.gained()));
    }

    private static String text(List<WordDiff.Piece> pieces) {
        return pieces.stream().map(WordDiff.Piece::text).collect(Collectors.joining());
    }

    @Test
    void onlySentencesThatDifferAreChanges() {
        Comparison comparison = Comparison.of(YOURS, "The second week, the watch was slow. Pell went home. It rained.");
        assertEquals(3, comparison.rows().size());
        assertEquals(List.of(0), comparison.changes());
    }

    @Test
    void aSentenceMoreIsARowOfItsOwn() {
        Comparison comparison = Comparison.of(
                YOURS,
                "The second week he had said that the watch was slow. A gull cried. Pell went home.\nIt rained.");
        assertEquals(4, comparison.rows().size());
        assertEquals("", comparison.rows().get(1).yours());
        assertEquals("A gull cried.", comparison.rows().get(1).theirs());
    }

    @Test
    void aSentenceLessIsARowWithNothingBesideIt() {
        Comparison comparison =
                Comparison.of(YOURS, "The second week he had said that the watch was slow.\nIt rained.");
        assertEquals(List.of(1), comparison.changes());
        assertEquals("", comparison.rows().get(1).theirs());
        assertEquals("The second week he had said that the watch was slow.\nIt rained.", comparison.with(Set.of(1)));
    }

    @Test
    void whatIsTotallyDifferentIsDecidedOnTogether() {
        Comparison comparison = Comparison.of("Pell went home. It rained.", "Pell went home. Somebody sang.");
        assertEquals(2, comparison.rows().size());
        assertEquals(
                new Comparison.Row("It rained.", "Somebody sang.", " "),
                comparison.rows().get(1));
    }

    @Test
    void takingNothingLeavesTheTextAndTakingAllGivesTheOther() {
        String theirs = "The watch was slow, the second week. A gull cried. It rained hard.";
        Comparison comparison = Comparison.of(YOURS, theirs);
        assertEquals(YOURS, comparison.with(Set.of()));
        String all = comparison.with(Set.copyOf(comparison.changes()));
        assertEquals(theirs.replaceAll("\\s+", " "), all.replaceAll("\\s+", " "));
        assertTrue(all.contains("\n"), "the writer's line break stays");
    }
}
