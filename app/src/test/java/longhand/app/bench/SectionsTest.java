package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import longhand.app.bench.LengthSection.Landing;
import longhand.app.bench.RulerSection.Answer;
import longhand.app.bench.RulerSection.Way;
import longhand.engine.api.MetaLength;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import longhand.engine.length.RulerScore.Judged;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

/// What the sections make of takes; no model writes here.
class SectionsTest {

    private static Piece piece(String text, StopReason reason, double... logProbabilities) {
        List<TokenTrace> trace = IntStream.range(0, logProbabilities.length)
                .mapToObj(i -> new TokenTrace(i, (float) logProbabilities[i], 0, 0, 0))
                .toList();
        ModelDescription model = new ModelDescription("any", "llama", "", 0, 0, 512, "scalar");
        Usage usage = new Usage(1, 0, 0, trace.size(), WordCounter.count(text), 1, 1);
        return new Piece(text, new WritingEvent.Finished(reason, usage, model, trace));
    }

    private static String words(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> "w" + i).toList()) + ".";
    }

    @Test
    void loopsAreCounted() {
        Piece good = piece(words(40), StopReason.WORDS_REACHED, -1);
        Piece loop = piece("again and again ".repeat(9), StopReason.REPEATED, -3);
        List<Object> row = LoopsSection.table(List.of(good, loop)).rows().getFirst();
        assertEquals(List.of(2, 1, 1), row.subList(0, 3));
        assertEquals(24, row.get(5));
        assertEquals(-2.0, row.get(6));
    }

    @Test
    void landingsAreJudgedByTwoWordsOrThreePercentInGroups() {
        BenchTable table = LengthSection.table(List.of(
                new Landing(50, piece(words(52), StopReason.WORDS_REACHED, -2), -1),
                new Landing(50, piece(words(53), StopReason.WORDS_REACHED, -2), -1),
                new Landing(200, piece("No end " + words(193) + " and", StopReason.LENGTH_REACHED, -4), -2)));
        assertEquals(3, table.rows().size());
        assertEquals(List.of("1 to 100", 2, 1, 2), table.rows().get(0).subList(0, 4));
        assertEquals(List.of("101 to 300", 1, 1, 0), table.rows().get(1).subList(0, 4));
        assertEquals(List.of("all", 3, 2, 2), table.rows().get(2).subList(0, 4));
    }

    @Test
    void targetsAreSpreadByRatio() {
        assertEquals(50, LengthSection.words(0, 100, 2000));
        assertEquals(2000, LengthSection.words(99, 100, 2000));
        assertEquals(316, LengthSection.words(50, 101, 2000));
    }

    @Test
    void lipogramsAreJudgedByTheirWordsAndTheirEnd() {
        Piece good = piece("A ".repeat(199) + "cat.", StopReason.WORDS_REACHED, -2);
        Piece bad = piece("The ".repeat(199) + "cat", StopReason.WORDS_REACHED, -4);
        Piece small = piece("A cat.", StopReason.END_OF_TEXT, -3);
        BenchTable table = LipogramSection.table(List.of(good, bad, small), List.of(bad));
        assertEquals(List.of("no e", 3, 199, 1), table.rows().get(0).subList(0, 4));
        assertEquals(-3.0, table.rows().get(0).get(5));
        assertEquals(List.of("free", 1, 199, 0), table.rows().get(1).subList(0, 4));
    }

    @Test
    void exactMeansExact() {
        Piece piece = piece(words(20), StopReason.WORDS_REACHED, -1);
        List<Object> row =
                ExactSection.table(List.of(piece, piece), List.of(0, 1)).rows().getFirst();
        assertEquals(List.of(2, 1, 1, 2, -1.0), row);
    }

    @Test
    void targetLengthsAreScoredByLengthAndWay() {
        BenchTable table = RulerSection.table(List.of(
                new Answer(Way.SENTENCE, new Judged(MetaLength.WORDS_80, 95)),
                new Answer(Way.CONTROLLER, new Judged(MetaLength.WORDS_80, 80))));
        List<Object> row = table.rows().get(3);
        assertEquals(List.of("[MLT:80]", 0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 100.0, 100.0, 100.0), row);
        assertEquals("all", table.rows().getLast().getFirst());
    }

    @Test
    void theEndOfASentenceMayHaveAQuoteBehindIt() {
        assertTrue(piece("\u201cGo.\u201d", StopReason.WORDS_REACHED).endsOnSentence());
        assertFalse(piece("\u201cGo", StopReason.WORDS_REACHED).endsOnSentence());
        assertFalse(piece("", StopReason.WORDS_REACHED).endsOnSentence());
    }

    @Test
    void onlyTheLastThirtyTokensMakeTheEnd() {
        double[] logProbabilities =
                IntStream.range(0, 40).mapToDouble(i -> i < 10 ? -9 : -1).toArray();
        Piece piece = piece(words(30), StopReason.WORDS_REACHED, logProbabilities);
        assertEquals(-1, piece.lastLogProbability());
        assertEquals(-3, piece.logProbability());
    }

    @Test
    void textsComeWithTheProgram() {
        assertEquals(10, BenchTexts.openings().size());
        assertEquals(20, BenchTexts.questions().size());
        assertTrue(BenchTexts.openings().stream().allMatch(text -> WordCounter.count(text) >= 50));
        assertEquals(20, new HashSet<>(BenchTexts.questions()).size());
    }

    @Test
    void aTableIsMarkdownAndJson() {
        BenchTable table = new BenchTable("T", "How.", List.of("a", "b"), List.of(List.of("x", 0.125)));
        assertEquals("## T\n\nHow.\n\n| a | b |\n| -- | -- |\n| x | 0.13 |\n", table.markdown());
        assertEquals(
                "{\"title\":\"T\",\"method\":\"How.\",\"rows\":[{\"a\":\"x\",\"b\":0.125}]}",
                table.json().toString());
        List<List<Object>> tooShort = List.of(List.of("x"));
        assertThrows(IllegalArgumentException.class, () -> new BenchTable("T", "", List.of("a", "b"), tooShort));
    }
}
