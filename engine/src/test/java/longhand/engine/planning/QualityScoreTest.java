package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published score of a text's quality, from marks.
class QualityScoreTest {

    @ParameterizedTest
    @CsvSource({
        "3 3 3 3 3 3, 50",
        "5 5 5 5 5 5, 100",
        "1 1 1 1 1 1, 0",
        "5 5 4 4 3 3, 75",
        "- - - - - -, 50",
        "5 5 4 4 3 -, 75",
        "- 5 4 4 3 3, 66.67"
    })
    void isThePublishedOneAndAMissingMarkCountsThree(String marks, double score) {
        assertEquals(score, QualityScore.read(marks).value(), 0.01);
    }

    @Test
    void marksComeInThePapersOrder() {
        QualityScore score = QualityScore.read("1 2 3 4 5 -\n");
        assertEquals(1, score.marks().get(QualityScore.Dimension.RELEVANCE));
        assertEquals(5, score.marks().get(QualityScore.Dimension.BREADTH_AND_DEPTH));
        assertEquals(5, score.marks().size());
    }

    @Test
    void theWholeIsLengthAndQualityInEqualParts() {
        assertEquals(80.45, QualityScore.overall(78.6, 82.3), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 3 3 3 3", "3 3 3 3 3 3 3", "0 3 3 3 3 3", "3 3 3 3 3 6", "3 3 3 3 3 good"})
    void whatIsNotSixMarksIsRefused(String marks) {
        assertThrows(IllegalArgumentException.class, () -> QualityScore.read(marks));
    }
}
