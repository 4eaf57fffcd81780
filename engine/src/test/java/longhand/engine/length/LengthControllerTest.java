package longhand.engine.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.LengthTarget;
import longhand.engine.sampling.Logits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is added to the scores of a full stop, a word, a line end, an empty line and the end of text.
class LengthControllerTest {

    private static final int STOP = 0;
    private static final int ELLIPSIS = 1;
    private static final int WORD = 2;
    private static final int LINE = 3;
    private static final int BLANK = 4;
    private static final int END = 5;
    private static final int QUOTE = 6;
    private static final int STOP_QUOTE = 7;
    private static final int VOCABULARY = 8;

    private final Text text = new Text();
    private final LengthTokens tokens = new LengthTokens(
            set(STOP, ELLIPSIS),
            set(STOP),
            set(LINE, BLANK),
            set(BLANK),
            new ClosingTokens(Map.of('"', set(QUOTE)), Map.of('"', set(STOP_QUOTE))));

    private static final class Text implements WrittenText {

        private int words;
        private boolean atStop;
        private boolean atShortening;
        private boolean atLineEnd;
        private boolean verse;
        private boolean owing;
        private Optional<Character> closing = Optional.empty();

        @Override
        public Optional<Character> closing() {
            return closing;
        }

        @Override
        public boolean isOwing() {
            return owing;
        }

        @Override
        public int words() {
            return words;
        }

        @Override
        public boolean isAtStop() {
            return atStop;
        }

        @Override
        public boolean isAtShortening() {
            return atShortening;
        }

        @Override
        public boolean isVerse() {
            return verse;
        }

        @Override
        public boolean isAtLineEnd() {
            return atLineEnd;
        }
    }

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return set;
    }

    private LengthController about(int words) {
        return new LengthController(LengthWindow.of(LengthTarget.ofWords(words)), set(END), () -> tokens, text);
    }

    private float[] biases(LengthController controller, int words) {
        text.words = words;
        Logits logits = new Logits(VOCABULARY);
        logits.start();
        controller.process(logits);
        float[] biases = new float[VOCABULARY];
        for (int token = 0; token < VOCABULARY; token++) {
            biases[token] = logits.get(token);
        }
        return biases;
    }

    /// 100 words: the window is 97 to 103, the dead zone 9 words long.
    @ParameterizedTest
    @CsvSource({"50,0", "87,0", "88,-8", "96,-8", "97,1.33333", "100,5.33333", "103,6", "109,6", "110,12"})
    void sentenceEndsAreHeldOffThenPushed(int words, double bias) {
        float[] biases = biases(about(100), words);
        assertEquals(bias, biases[STOP], 1e-4);
        assertEquals(Math.min(0, bias), biases[ELLIPSIS], 1e-4); // no landing on three dots
        assertEquals(0, biases[WORD]);
    }

    @Test
    void theModelsOwnEndIsOffAlways() {
        assertTrue(biases(about(100), 3)[END] < -1000);
        assertTrue(biases(about(100), 130)[END] < -1000);
    }

    @Test
    void nearTheEndLinesEndWhereSentencesDo() {
        LengthController controller = about(100);
        assertEquals(0, biases(controller, 79)[LINE]);
        assertTrue(biases(controller, 80)[LINE] < -1000);
        text.atStop = true;
        assertEquals(0, biases(controller, 80)[LINE]);
        assertTrue(biases(controller, 80)[BLANK] < -1000);
        assertEquals(0, biases(controller, 97)[BLANK]);
        text.atLineEnd = true;
        assertTrue(biases(controller, 80)[LINE] < -1000); // would make an empty line
    }

    @Test
    void nobodyIsLeftSpeaking() {
        text.closing = Optional.of('"');
        assertEquals(0, biases(about(100), 96)[STOP_QUOTE]);
        assertEquals(4, biases(about(100), 97)[STOP_QUOTE]);
        assertEquals(0, biases(about(100), 97)[QUOTE]);
        text.atStop = true;
        assertEquals(0, biases(about(100), 96)[QUOTE]);
        assertEquals(12, biases(about(100), 97)[QUOTE]);
        assertEquals(0, biases(about(100), 97)[STOP_QUOTE]);
        assertEquals(12, about(100).raises());
        text.owing = true;
        assertEquals(0, biases(about(100), 97)[QUOTE]);
        assertEquals(0, about(100).raises());
    }

    @Test
    void aMarkThatNoTokenClosesIsLeft() {
        text.closing = Optional.of('\u201d');
        assertEquals(0, biases(about(100), 97)[STOP_QUOTE]);
    }

    @Test
    void inVerseTheEndOfALineIsPushedWhereNoFullStopCame() {
        text.verse = true;
        assertEquals(0, biases(about(100), 85)[LINE]);
        assertEquals(-8, biases(about(100), 96)[LINE]);
        assertEquals(0, biases(about(100), 101)[LINE]);
        assertTrue(biases(about(100), 101)[STOP] > 4);
        assertEquals(6, biases(about(100), 102)[LINE]); // the last quarter of 97 to 103
    }

    @Test
    void aTitleIsNoPlaceToEnd() {
        text.atShortening = true;
        assertEquals(0, biases(about(100), 100)[STOP]);
        assertEquals(0, biases(about(100), 90)[STOP]);
    }

    @Test
    void anExactNumberIsPushedAtOnce() {
        LengthController exact =
                new LengthController(LengthWindow.of(LengthTarget.exactly(60)), set(END), () -> tokens, text);
        assertEquals(-8, biases(exact, 59)[STOP]);
        assertEquals(6, biases(exact, 60)[STOP]);
        exact.steerLastSentence(3);
        assertEquals(0, biases(exact, 53)[STOP]);
        assertEquals(-6, biases(exact, 54)[STOP]);
        assertEquals(3, biases(exact, 60)[STOP]);
        assertEquals(12, biases(exact, 61)[STOP]);
    }

    @Test
    void whatARuleDemandsStaysPossible() {
        Logits logits = new Logits(VOCABULARY);
        logits.start();
        logits.keepOnly(END);
        about(10).process(logits);
        assertEquals(1, logits.count());
    }

    @Test
    void theWindowIsTwoWordsOrThreePercent() {
        assertEquals(new LengthWindow(60, 58, 62), LengthWindow.of(LengthTarget.ofWords(60)));
        assertEquals(new LengthWindow(400, 388, 412), LengthWindow.of(LengthTarget.ofWords(400)));
        assertEquals(new LengthWindow(1, 1, 3), LengthWindow.of(LengthTarget.ofWords(1)));
        assertEquals(new LengthWindow(9, 9, 9), LengthWindow.of(LengthTarget.exactly(9)));
        assertTrue(LengthWindow.of(LengthTarget.atLeast(9, 1)).contains(900));
    }

    @Test
    void tokensAreSortedByTheirText() {
        List<String> pieces = List.of(".", "?\u201d", "...", " a", "\n", ".\n\n", " Mr.", ",");
        LengthTokens sorted = LengthTokens.of(new Pieces(pieces));
        assertEquals(set(0, 1, 2, 5), sorted.sentences());
        assertEquals(set(0, 1, 5), sorted.stops());
        assertEquals(set(4, 5), sorted.lines());
        assertEquals(set(5), sorted.blanks());
        assertEquals(set(8), LengthTokens.ends(new Pieces(pieces)));
    }

    @Test
    void whatClosesSpeechIsSortedByItsMark() {
        ClosingTokens closing = LengthTokens.of(
                        new Pieces(List.of(".\"", "?\u201d\n", "\"", "\u201d\n\n", " \"", "\"No", ",\"", ".)", "'")))
                .closing();
        assertEquals(set(0), closing.of('"', false));
        assertEquals(set(2), closing.of('"', true));
        assertEquals(set(1), closing.of('\u201d', false));
        assertEquals(set(3), closing.of('\u201d', true));
        assertEquals(set(), closing.of('\u2019', true));
    }
}
