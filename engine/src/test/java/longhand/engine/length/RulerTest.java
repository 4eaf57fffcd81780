package longhand.engine.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.length.RulerScore.Judged;
import longhand.engine.text.LengthSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published ranges and counts of Ruler.
class RulerTest {

    @Test
    void nineTokensInOrderInThreeLevels() {
        assertEquals(
                List.of(
                        "[MLT:10]",
                        "[MLT:30]",
                        "[MLT:50]",
                        "[MLT:80]",
                        "[MLT:150]",
                        "[MLT:300]",
                        "[MLT:500]",
                        "[MLT:700]",
                        "[MLT:>800]"),
                Stream.of(MetaLength.values()).map(MetaLength::token).toList());
        assertEquals(
                List.of(0, 0, 0, 0, 1, 1, 1, 2, 2),
                Stream.of(MetaLength.values()).map(MetaLength::level).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "5,",
        "6,10",
        "15,10",
        "16,",
        "25,",
        "26,30",
        "35,30",
        "36,",
        "45,",
        "46,50",
        "55,50",
        "56,",
        "75,",
        "76,80",
        "85,80",
        "86,",
        "135,",
        "136,150",
        "155,150",
        "156,",
        "295,",
        "296,300",
        "305,300",
        "306,",
        "495,",
        "496,500",
        "505,500",
        "506,",
        "695,",
        "696,700",
        "705,700",
        "706,",
        "800,",
        "801,>800",
        "99999,>800"
    })
    void aTextHasTheLengthOfItsTrainingRange(int words, String name) {
        assertEquals(Optional.ofNullable(name).flatMap(MetaLength::named), MetaLength.ofText(words));
    }

    /// The narrow and the wide range, both ends inside.
    @ParameterizedTest
    @CsvSource({
        "10,1,20,1,20",
        "30,21,40,21,40",
        "50,41,60,41,60",
        "80,71,90,61,100",
        "150,131,170,101,200",
        "300,281,320,201,400",
        "500,451,550,401,600",
        "700,631,770,601,800"
    })
    void matchesInclusiveRanges(String name, int preciseFrom, int preciseTo, int flexibleFrom, int flexibleTo) {
        MetaLength length = MetaLength.named(name).orElseThrow();
        assertEdges(length.precise(), preciseFrom, preciseTo);
        assertEdges(length.flexible(), flexibleFrom, flexibleTo);
    }

    private static void assertEdges(MetaLength.Range range, int from, int to) {
        assertEquals(
                List.of(false, true, true, false),
                IntStream.of(from - 1, from, to, to + 1)
                        .mapToObj(range::contains)
                        .toList());
    }

    @Test
    void moreThan800HasNoUpperEnd() {
        assertEquals(false, MetaLength.OVER_800.precise().contains(800));
        assertTrue(MetaLength.OVER_800.precise().contains(801));
        assertEquals(false, MetaLength.OVER_800.flexible().contains(800));
        assertTrue(MetaLength.OVER_800.flexible().contains(801));
        assertTrue(MetaLength.OVER_800.flexible().contains(1_000_000));
        assertTrue(LengthSentence.of(MetaLength.OVER_800, Locale.ENGLISH).contains("more than 800"));
    }

    @Test
    void whatMatchesPreciselyMatchesFlexibly() {
        for (MetaLength length : MetaLength.values()) {
            assertTrue(IntStream.range(0, 2000)
                    .allMatch(words -> !length.precise().contains(words)
                            || length.flexible().contains(words)));
        }
    }

    @Test
    void theStripperKnowsAllNine() {
        assertEquals("Once ", MetaLength.strip("[MLT:30]Once [MLT:>800]"));
        assertEquals("[MLT:]", MetaLength.strip("[MLT:]"));
    }

    @ParameterizedTest
    @CsvSource({"1,10", "17,10", "18,30", "25,30", "110,150", "109,80", "750,700", "800,700", "801,>800"})
    void aFreeNumberGetsTheNearestLengthByRatio(int words, String name) {
        assertEquals(MetaLength.named(name).orElseThrow(), MetaLength.nearest(words));
    }

    @Test
    void withoutALengthTheInstructionDecides() {
        assertEquals(MetaLength.WORDS_50, MetaLength.auto("Describe the harbour in 55 words."));
        assertEquals(MetaLength.OVER_800, MetaLength.auto("A 2000-word story"));
        assertEquals(MetaLength.WORDS_150, MetaLength.auto("Describe the harbour."));
    }

    @Test
    void eachLengthIsATargetInsideItsRanges() {
        for (MetaLength length : MetaLength.values()) {
            LengthWindow window = LengthWindow.of(length.target());
            assertTrue(length.precise().contains(window.least()), length::token);
            assertTrue(length.precise().contains(window.most()), length::token);
        }
        assertEquals(LengthTarget.ofWords(80), MetaLength.WORDS_80.target());
    }

    @Test
    void scoresAreSharesOfMatches() {
        RulerScore score = RulerScore.of(List.of(
                new Judged(MetaLength.WORDS_30, 25),
                new Judged(MetaLength.WORDS_30, 41),
                new Judged(MetaLength.WORDS_80, 95)));
        assertEquals(33.33, score.precise(), 0.01);
        assertEquals(66.67, score.flexible(), 0.01);
        assertEquals(0, score.trained(), "25 is too short, and 41 and 95 are nobody's");
        assertEquals(
                50,
                RulerScore.of(List.of(new Judged(MetaLength.WORDS_30, 26), new Judged(MetaLength.WORDS_30, 50)))
                        .trained());
        assertEquals(0, RulerScore.of(List.of()).precise());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, world!|2",
                "don't stop|3",
                "well-known fact|3",
                "GPT4 model|2",
                "3.5 million|3",
                "caf\u00e9 noir|2",
                "na\u00efve|1",
                "nai\u0308ve|1",
                "\u4e2d\u6587abc|1",
                "\u4e2d\u6587 abc|2",
                "\u4f60\u597d\uff0c\u4e16\u754c|2",
                "state_of_art|1",
                "e.g. this|3",
                "I'm 25 years old|5"
            })
    void countsAsThePaperCounts(String text, int words) {
        assertEquals(words, RulerScore.count(text));
    }
}
