package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StopReason;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.engine.length.LengthWindow;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.testing.Property;
import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Takes land on their length, with a made-up model that ends a sentence every ten words or so and
/// would like to end the text with each.
class LandingTest {

    private static final ModelChoice CHOICE = ModelChoice.of(Path.of("no-such-model.gguf"));
    private static final int WORDS = 200;
    private static final int STOP = '.';
    private static final int FIRST = 256;
    private static final int WINDOW = 2048;

    private final PieceTokenizer tokenizer = new PieceTokenizer(true, pieces());
    private final List<LocalWriter> writers = new ArrayList<>();

    @AfterEach
    void close() {
        writers.forEach(LocalWriter::close);
    }

    /// Words that begin sentences, and words that do not.
    private static String[] pieces() {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            String letters = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "z".repeat(i % 7);
            pieces.add((i < WORDS / 4 ? " X" : " y") + letters);
        }
        return pieces.toArray(String[]::new);
    }

    /// What was shown is what the tokens of the trace say: nothing of a draw that was thrown away.
    private void assertShowsItsTokens(Recorder take) {
        StringBuilder said = new StringBuilder();
        take.finished().trace().forEach(token -> said.append(tokenizer.piece(token.token())));
        assertEquals(said.toString(), take.text());
    }

    private float[] prose(List<Integer> sofar, double stop) {
        SplittableRandom random = new SplittableRandom(sofar.hashCode());
        float[] logits = new float[tokenizer.vocabularySize()];
        Arrays.fill(logits, -20);
        boolean begins = sofar.getLast() == STOP || sofar.size() < 3;
        for (int i = 0; i < WORDS; i++) {
            if (begins == i < WORDS / 4) {
                logits[FIRST + i] = (float) (4 * random.nextDouble());
            }
        }
        if (!begins) {
            logits[STOP] = (float) stop;
        }
        logits[tokenizer.end()] = begins ? 3 : -20;
        return logits;
    }

    private LocalWriter writer(double stop) {
        return writer(sofar -> prose(sofar, stop));
    }

    private LocalWriter writer(Function<List<Integer>, float[]> script) {
        ScriptedTransformer transformer = new ScriptedTransformer(tokenizer.vocabularySize(), WINDOW, script);
        ModelDescription description = new ModelDescription("scripted", "none", "", 1, 1, WINDOW, "script");
        LoadedModel model = new LoadedModel(
                description, tokenizer, transformer, new PromptEncoder(tokenizer, Optional.empty()), PackedCopy.none());
        LocalWriter writer = new LocalWriter((_, _) -> model);
        writers.add(writer);
        return writer;
    }

    private static WritingRequest request(LengthTarget length, long seed) {
        return request(new Prompt.Continuation(" Xaaa"), length, seed);
    }

    private static WritingRequest request(Prompt prompt, LengthTarget length, long seed) {
        return new WritingRequest(CHOICE, prompt, length, SamplingSettings.PROSE, seed);
    }

    private static Recorder take(LocalWriter writer, LengthTarget length, long seed) {
        return take(writer, request(length, seed));
    }

    private static Recorder take(LocalWriter writer, WritingRequest request) {
        Recorder recorder = new Recorder();
        writer.start(request, recorder);
        recorder.last();
        return recorder;
    }

    @Test
    void aboutNWordsLandInTheWindowOnASentenceEnd() {
        LocalWriter writer = writer(3.5);
        Property.holds(60, random -> {
            int words = random.nextInt(3, 400);
            Recorder take = take(writer, LengthTarget.ofWords(words), random.nextLong());
            LengthWindow window = LengthWindow.of(LengthTarget.ofWords(words));
            assertTrue(window.contains(WordCounter.count(take.text())), words + ": " + take.text());
            assertTrue(take.text().endsWith("."), take.text());
            assertShowsItsTokens(take);
            assertEquals(StopReason.WORDS_REACHED, take.finished().reason());
            assertEquals(WordCounter.count(take.text()), take.finished().usage().words());
            assertEquals(
                    take.finished().usage().generatedTokens(),
                    take.finished().trace().size());
        });
    }

    /// Says a sentence of eight words or more again, behind one of five.
    private final class Forgetful implements Function<List<Integer>, float[]> {

        private final SplittableRandom random = new SplittableRandom(5);
        private int again = -1;
        private int times;

        @Override
        public float[] apply(List<Integer> sofar) {
            float[] logits = prose(sofar, 5);
            if (sofar.getLast() == STOP) {
                again = random.nextInt(5) == 0 ? longSentence(sofar) : -1;
                times += again < 0 ? 0 : 1;
            }
            if (again >= 0) {
                logits[sofar.get(again++)] = 1000;
            }
            return logits;
        }
    }

    /// Where a finished sentence of eight words or more begins, or -1.
    private static int longSentence(List<Integer> sofar) {
        int start = sofar.indexOf(STOP) + 1;
        for (int at = start; at < sofar.size(); at++) {
            if (sofar.get(at) == STOP) {
                if (at - start >= 8) {
                    return start;
                }
                start = at + 1;
            }
        }
        return -1;
    }

    /// Says its first long sentence again whenever it may begin as that does.
    private float[] stubborn(List<Integer> sofar) {
        float[] logits = prose(sofar, 5);
        int again = longSentence(sofar);
        List<Integer> open = sofar.subList(sofar.lastIndexOf(STOP) + 1, sofar.size());
        if (again >= 0 && open.equals(sofar.subList(again, Math.min(sofar.size(), again + open.size())))) {
            logits[sofar.get(again + open.size())] = 1000;
        }
        return logits;
    }

    @Test
    void aSentenceThatIsWrittenAnewBeginsOtherwise() {
        Recorder take = take(writer(this::stubborn), LengthTarget.ofWords(300), 5);
        assertEquals(StopReason.WORDS_REACHED, take.finished().reason());
        assertFalse(Repetition.of(take.text()).isDegenerate(), take.text());
        assertShowsItsTokens(take);
    }

    @Test
    void aLongTakeMayRepeatItselfAtManyPlacesAndStillLands() {
        Forgetful model = new Forgetful();
        Recorder take = take(writer(model), LengthTarget.ofWords(800), 5);
        assertEquals(StopReason.WORDS_REACHED, take.finished().reason());
        assertTrue(model.times > 10, () -> model.times + " repetitions");
        assertFalse(Repetition.of(take.text()).isDegenerate(), take.text());
        assertShowsItsTokens(take);
    }

    /// A mark that is likely nowhere, but possible behind a full stop.
    private float[] spoken(List<Integer> sofar) {
        float[] logits = prose(sofar, 3.5);
        logits['"'] = sofar.getLast() == STOP ? -2 : -20;
        return logits;
    }

    @Test
    void whoSpeaksOnThePageHasFinishedWithTheTake() {
        LocalWriter writer = writer(this::spoken);
        List<Prompt> open = List.of(
                new Prompt.Continuation(" Xaaa \"Xaaa"),
                new Prompt.Guided(" \"Xaaa Xbbb", " \"Xaaa", Prompt.Guided.FOLLOWED));
        Property.holds(20, random -> {
            int words = random.nextInt(5, 150);
            for (Prompt prompt : open) {
                Recorder take = take(writer, request(prompt, LengthTarget.exactly(words), random.nextLong()));
                assertTrue(take.text().endsWith(".\""), take.text());
                assertEquals(words, WordCounter.count(take.text()), take.text());
                assertShowsItsTokens(take);
            }
        });
        Recorder silent = take(writer, LengthTarget.exactly(20), 3);
        assertTrue(silent.text().endsWith("."), silent.text());
    }

    /// Would begin each sentence with the same word.
    private float[] monotonous(List<Integer> sofar) {
        float[] logits = prose(sofar, 6);
        if (sofar.getLast() == STOP) {
            logits[FIRST] = 9;
        }
        return logits;
    }

    @Test
    void sentencesBeginWithDifferentWords() {
        List<String> sentences = List.of(take(writer(this::monotonous), LengthTarget.ofWords(400), 5)
                .text()
                .split("\\."));
        long alike = sentences.stream()
                .filter(sentence -> sentence.startsWith(tokenizer.piece(FIRST)))
                .count();
        assertTrue(alike > 3 && alike <= 0.6 * sentences.size(), alike + " of " + sentences);
    }

    @Test
    void anExactNumberIsExact() {
        LocalWriter writer = writer(3.5);
        Property.holds(40, random -> {
            int words = random.nextInt(5, 150);
            Recorder take = take(writer, LengthTarget.exactly(words), random.nextLong());
            assertEquals(words, WordCounter.count(take.text()), take.text());
            assertShowsItsTokens(take);
            assertTrue(take.text().endsWith("."), take.text());
        });
    }

    @Test
    void aModelThatHardlyEndsASentenceLandsByWritingItsLastSentenceAnew() {
        LocalWriter writer = writer(-3);
        Property.holds(20, random -> {
            Recorder take = take(writer, LengthTarget.ofWords(40), random.nextLong());
            int words = WordCounter.count(take.text());
            assertTrue(LengthWindow.of(LengthTarget.ofWords(40)).contains(words), words + ": " + take.text());
            assertShowsItsTokens(take);
        });
    }

    @Test
    void drawsThatAreThrownAwayAreNeverShown() {
        for (long seed = 1; seed <= 20; seed++) {
            // No full stop until the window is passed; then many draws land, and the best is not the first.
            AtomicInteger calls = new AtomicInteger();
            LocalWriter writer = writer(sofar -> prose(sofar, calls.incrementAndGet() < 60 ? -1000 : 2));
            Recorder take = take(writer, LengthTarget.ofWords(40), seed);
            assertShowsItsTokens(take);
            assertTrue(take.text().endsWith("."), take.text());
        }
    }

    @Test
    void oneSeedGivesOneTextWhateverLandedBefore() {
        LocalWriter used = writer(-1);
        for (long seed = 1; seed < 6; seed++) {
            take(used, LengthTarget.exactly(23), seed);
        }
        Recorder again = take(used, LengthTarget.exactly(31), 9);
        Recorder fresh = take(writer(-1), LengthTarget.exactly(31), 9);
        assertEquals(fresh.text(), again.text());
        assertEquals(fresh.finished().trace(), again.finished().trace());
    }

    @Test
    void withoutAnyFullStopTheTakeIsCutAndSaysSo() {
        Recorder take = take(writer(-1000), LengthTarget.ofWords(40), 1);
        assertEquals(StopReason.LENGTH_REACHED, take.finished().reason());
        assertFalse(take.text().endsWith("."));
        int words = WordCounter.count(take.text());
        assertTrue(
                words >= 40
                        && words <= LengthWindow.of(LengthTarget.ofWords(40)).cap() + 1,
                "words " + words);
    }

    @Test
    void textIsShownLongBeforeTheEndAndOnlyTheLastSentencesAreHeldBack() {
        List<Integer> words = new ArrayList<>();
        Recorder recorder = new Recorder();
        LocalWriter writer = writer(3.5);
        writer.start(request(LengthTarget.ofWords(200), 4), event -> {
            recorder.accept(event);
            if (event instanceof WritingEvent.TextAdded) {
                words.add(WordCounter.count(recorder.text()));
            }
        });
        recorder.finished();
        int streamed = LengthWindow.of(LengthTarget.ofWords(200)).heldFrom();
        for (int i = 1; i < streamed; i++) {
            assertTrue(words.contains(i), i + " words were never shown: " + words);
        }
    }

    @Test
    void stopsWhileItsLastSentenceIsWrittenAnew() {
        CompletableFuture<WritingTask> task = new CompletableFuture<>();
        int[] asked = new int[1];
        int before = 400; // forward passes: more than the first writing of the take needs
        LocalWriter writer = writer(sofar -> {
            if (++asked[0] == before) {
                task.join().cancel();
            }
            return prose(sofar, -3);
        });
        Recorder recorder = new Recorder();
        task.complete(writer.start(request(LengthTarget.exactly(90), 2), recorder));
        assertEquals(StopReason.CANCELLED, recorder.finished().reason());
        assertEquals(before, asked[0]);
        assertTrue(recorder.finished().usage().words() < 90);
    }
}
