package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StopReason;
import longhand.engine.api.WritingRequest;
import longhand.engine.length.LengthWindow;
import longhand.engine.text.LengthSentence;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Takes of a model whose vocabulary holds the nine tokens of Ruler, and of one that lacks a single one of them.
class MetaTokenTakesTest {

    private static final String HEADER = "<answer>";

    private final Sentences nine = new Sentences("700");
    private final Sentences eight = new Sentences("900");

    @AfterEach
    void close() {
        nine.close();
        eight.close();
    }

    /// Sentences of seven words.
    private static final class Sentences extends ScriptedTakes {

        private static final int WORDS = 7;
        private static final int LETTERS = 2;

        private final int word = tokenizer.token(" Once");

        /// @param last what stands where the eighth token has 700
        Sentences(String last) {
            super(
                    "{% for m in messages %}{{ m.content }}{% endfor %}" + HEADER,
                    Stream.concat(
                                    Stream.of(HEADER),
                                    Arrays.stream(MetaLength.values())
                                            .map(length -> length.token().replace("700", last)))
                            .toArray(String[]::new));
        }

        /// Each word is another one: a text that repeats itself is stopped.
        private float[] next(List<Integer> sofar) {
            float[] logits = new float[tokenizer.vocabularySize()];
            long words = sofar.stream().filter(token -> token == word).count();
            int letters = sofar.size() - 1 - sofar.lastIndexOf(word);
            boolean isWhole = words == 0 || letters >= LETTERS;
            boolean isEnd = words > 0 && words % WORDS == 0 && letters == LETTERS;
            int letter = 'a' + new SplittableRandom(words * LETTERS + letters).nextInt(26);
            logits[isEnd ? tokenizer.token(".") : isWhole ? word : letter] = 20;
            return logits;
        }

        /// Would rather say this token, whatever came before.
        ScriptedTransformer preferring(String token, float score) {
            return scripted(sofar -> {
                float[] logits = next(sofar);
                logits[tokenizer.token(token)] = score;
                return logits;
            });
        }

        Recorder take(WritingRequest request) {
            return take(writer(scripted(this::next)), request);
        }

        /// What stands before the first word of a take.
        List<Integer> read(WritingRequest request) {
            List<List<Integer>> seen = new ArrayList<>();
            take(
                    writer(scripted(sofar -> {
                        seen.add(List.copyOf(sofar));
                        return next(sofar);
                    })),
                    request);
            return seen.stream()
                    .filter(tokens -> tokens.contains(word))
                    .map(tokens -> tokens.subList(0, tokens.indexOf(word)))
                    .findFirst()
                    .orElseThrow();
        }

        List<Integer> tokensOf(String text) {
            return IntStream.concat(
                            IntStream.of(tokenizer.bos().orElseThrow()),
                            Arrays.stream(tokenizer.encode(text, false, true)))
                    .boxed()
                    .toList();
        }
    }

    private static WritingRequest asked(LengthTarget length, String sentence) {
        Prompt prompt = new Prompt.Instruction(List.of(new Prompt.Message("user", "Sing.")), sentence);
        return new WritingRequest(ScriptedTakes.CHOICE, prompt, length, SamplingSettings.GREEDY, 1);
    }

    @ParameterizedTest
    @CsvSource({"25,30", "110,150", "80,80", "9,10", "801,>800"})
    void theTokenOfTheLengthAskedForStandsRightBehindTheHeader(int words, String name) {
        List<Integer> expected = nine.tokensOf("Sing." + HEADER + "[MLT:" + name + "]");
        assertEquals(expected, nine.read(asked(LengthTarget.ofWords(words), "")));
        assertEquals(expected, nine.read(asked(LengthTarget.exactly(words), "")));
    }

    @Test
    void itStandsInPlaceOfTheSentence() {
        WritingRequest request =
                asked(MetaLength.WORDS_30.target(), LengthSentence.of(MetaLength.WORDS_30, Locale.ENGLISH));
        assertEquals(nine.tokensOf("Sing." + HEADER + "[MLT:30]"), nine.read(request));
        assertEquals(eight.tokensOf("Sing. Use 30 words." + HEADER), eight.read(request));
    }

    @Test
    void theControllerHoldsTheNumberAllTheSame() {
        Recorder recorder = nine.take(asked(LengthTarget.ofWords(42), ""));
        assertEquals(StopReason.WORDS_REACHED, recorder.finished().reason());
        assertEquals(42, WordCounter.count(recorder.text()));
    }

    @ParameterizedTest
    @CsvSource({"10", "30", "50"})
    void askedForNoneTheModelChoosesAndTheTakeKeepsIt(String name) {
        MetaLength own = MetaLength.named(name).orElseThrow();
        LocalWriter writer = nine.writer(nine.preferring(own.token(), 15));
        Recorder recorder = ScriptedTakes.take(writer, asked(LengthTarget.unasked(150), ""));
        assertTrue(own.precise().contains(WordCounter.count(recorder.text())), recorder::text);
        assertFalse(recorder.text().contains("["), recorder::text);
    }

    @Test
    void whatTheModelChoseIsTheLastThingThatItReads() {
        assertEquals(nine.tokensOf("Sing." + HEADER + "[MLT:10]"), nine.read(asked(LengthTarget.unasked(150), "")));
        assertEquals(
                nine.tokensOf("Sing. Be brief." + HEADER + "[MLT:10]"),
                nine.read(asked(LengthTarget.atLeast(40, 90), "Be brief.")));
    }

    @Test
    void aTakeOfAtLeastSoManyWordsKeepsItsNumber() {
        assertEquals(
                42,
                WordCounter.count(
                        nine.take(asked(LengthTarget.atLeast(40, 200), "")).text()));
    }

    @Test
    void noneOfTheNineReachesThePage() {
        for (boolean finds : new boolean[] {false, true}) {
            ScriptedTransformer eager = nine.preferring("[MLT:30]", 30);
            eager.finds = finds;
            LocalWriter writer = nine.writer(eager);
            for (WritingRequest request : List.of(
                    asked(LengthTarget.ofWords(20), ""),
                    asked(LengthTarget.atLeast(20, 50), ""),
                    ScriptedTakes.request("Once there was.", 50, 1))) {
                Recorder recorder = ScriptedTakes.take(writer, request);
                assertFalse(recorder.text().contains("["), recorder::text);
                assertTrue(recorder.text().contains(" Once"), recorder::text);
            }
        }
    }

    @Test
    void aPageIsReadAsItIs() {
        List<Integer> read = nine.read(ScriptedTakes.request("There was a house.", 50, 1));
        assertFalse(read.stream().anyMatch(token -> nine.tokenizer.piece(token).startsWith("[MLT")), read::toString);
    }

    @Test
    void withoutAllNineNothingChanges() {
        List<Integer> plain = eight.tokensOf("Sing." + HEADER);
        for (LengthTarget length : List.of(
                LengthTarget.ofWords(25),
                LengthTarget.exactly(25),
                LengthTarget.unasked(25),
                LengthTarget.atLeast(25, 90))) {
            assertEquals(plain, eight.read(asked(length, "")), length::toString);
        }
        assertEquals(
                eight.take(asked(LengthTarget.ofWords(50), "")).text(),
                eight.take(asked(LengthTarget.unasked(50), "")).text());
        assertEquals(LengthWindow.of(LengthTarget.ofWords(50)), LengthWindow.of(LengthTarget.unasked(50)));
    }
}
