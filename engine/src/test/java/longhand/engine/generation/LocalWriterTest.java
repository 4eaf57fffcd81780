package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.StopReason;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

/// The writer with a scripted model: everything but the mathematics.
class LocalWriterTest extends ScriptedTakes {

    @Test
    void tellsReadingThenTextThenTheEnd() {
        int[] said = tokens(".", " Once", " a", " the", " castle");
        LocalWriter writer = writer(scripted(ScriptedTransformer.writing(tokenizer.vocabularySize(), 5, said)));
        Recorder recorder = take(writer, request("Long.", 50, 1));
        List<WritingEvent> events = recorder.events();
        assertEquals(new WritingEvent.Reading(0, 1), events.get(0));
        assertEquals(new WritingEvent.Reading(1, 1), events.get(1));
        assertEquals(" Once a the castle", recorder.text());
        WritingEvent.Finished end = recorder.finished();
        assertEquals(StopReason.END_OF_TEXT, end.reason());
        assertEquals(4, end.trace().size()); // the full stop stands on the page
        assertEquals(4, end.usage().generatedTokens());
        assertEquals(4, end.usage().words());
        assertEquals(5, end.usage().promptTokens()); // BOS, L, o, n, g
        assertEquals("scripted", end.model().name());
        assertEquals(1, recorder.closingEvents());
    }

    @Test
    void writesWhatTheNoteMakesLikelierAndNotWhatIsLikeliest() {
        ScriptedTransformer model = scripted(sofar -> {
            float[] logits = new float[tokenizer.vocabularySize()];
            boolean ended = sofar.contains(tokenizer.token(" castle")) || sofar.contains(tokenizer.token(" the"));
            logits[tokenizer.end()] = ended ? 40 : -40;
            logits[tokenizer.token(" the")] = 12;
            logits[tokenizer.token(" castle")] = sofar.contains((int) '[') ? 11 : 5;
            return logits;
        });
        LocalWriter writer = writer(model);
        assertEquals(" the", take(writer, guided("[b] a.", "a.", 1)).text());
        assertEquals(" castle", take(writer, guided("[b] a.", "a.", 2)).text());
        assertEquals(" the", take(writer, guided("[b] a.", "[b] a.", 2)).text());
    }

    private static WritingRequest guided(String before, String without, double strength) {
        return new WritingRequest(
                CHOICE,
                new Prompt.Guided(before, without, strength),
                LengthTarget.atLeast(9, 20),
                SamplingSettings.GREEDY,
                1);
    }

    /// Also while the last sentence is drawn anew, and in whatever pieces the two are read.
    @Test
    void thePageWithoutTheNoteGetsTheSameWordsAsThePageWithIt() {
        List<List<Integer>> withNote = new ArrayList<>();
        List<List<Integer>> without = new ArrayList<>();
        LocalWriter writer = writer(scripted(sofar -> {
            boolean noted = sofar.contains((int) '[');
            (noted ? withNote : without).add(noted ? withoutNote(sofar) : List.copyOf(sofar));
            float[] logits = babble(sofar);
            logits[tokenizer.token(".")] = sofar.size() % 7 == 0 ? 9 : -9;
            return logits;
        }));
        for (String page : List.of("Once a word.", "Once a word ".repeat(12))) {
            Prompt prompt = new Prompt.Guided("[note]" + page, page, 2);
            WritingRequest request =
                    new WritingRequest(CHOICE, prompt, LengthTarget.ofWords(12), SamplingSettings.PROSE, 3);
            String first = take(writer, request).text();
            assertEquals(first, take(writer, request).text());
            assertTrue(withNote.size() > 12, "so many steps");
            assertEquals(withNote, without);
        }
    }

    /// A model that writes nothing but tags behind some words, as long as they are allowed, and else babbles.
    @Test
    void tagsAreTakenBackUnseenAndWordsComeInTheirPlace() {
        List<Integer> clean = new ArrayList<>();
        LocalWriter writer = writer(scripted(sofar -> {
            float[] logits = babble(sofar);
            logits["<b>=".charAt(sofar.size() % 4)] = sofar.size() > 20 ? 30 : 0;
            clean.add(sofar.contains((int) '<') ? 0 : sofar.size());
            return logits;
        }));
        Recorder take = take(writer, request("Once a word.", 150, 1));
        assertTrue(clean.contains(0), "it wrote tags");
        assertFalse(take.text().contains("<"), take.text());
        assertTrue(Collections.max(clean) > 60, () -> "words behind the place where tags began: " + clean);
    }

    private static List<Integer> withoutNote(List<Integer> sofar) {
        List<Integer> all = new ArrayList<>(sofar.subList(0, sofar.indexOf((int) '[')));
        all.addAll(sofar.subList(sofar.indexOf((int) ']') + 1, sofar.size()));
        return all;
    }

    @Test
    void goesOnFromAPartialTokenAsFromTheWholeWord() {
        // The model wants " then" behind "since", whether or not its space is typed already.
        ScriptedTransformer model = scripted(sofar -> {
            float[] logits = new float[tokenizer.vocabularySize()];
            logits[sofar.getLast() == 'e' ? tokenizer.token(" then") : tokenizer.end()] = 20;
            return logits;
        });
        LocalWriter writer = writer(model);
        assertEquals("then", take(writer, request("since ", 5, 1)).text());
        assertEquals(" then", take(writer, request("since", 5, 1)).text());
    }

    @Test
    void goesOnInsideAWord() {
        ScriptedTransformer model = scripted(sofar -> {
            float[] logits = new float[tokenizer.vocabularySize()];
            logits[sofar.getLast() == tokenizer.token(" the") ? tokenizer.token(" castle") : tokenizer.end()] = 20;
            return logits;
        });
        assertEquals("tle", take(writer(model), request("in the cas", 5, 1)).text());
        assertEquals("stle", take(writer(model), request("in the ca", 5, 1)).text());
    }

    @Test
    void oneSeedGivesOneTextWhateverTheContextHolds() {
        Property.holds(20, random -> {
            LocalWriter used = writer(babbling());
            LocalWriter fresh = writer(babbling());
            long seed = random.nextLong();
            String page = "a castle ".repeat(random.nextInt(1, 60));
            take(used, request(page, 30, seed + 1));
            take(used, request(page + " the word", 30, seed + 2));
            Recorder again = take(used, request(page, 30, seed));
            Recorder first = take(fresh, request(page, 30, seed));
            assertEquals(first.text(), again.text());
            assertEquals(first.finished().trace(), again.finished().trace());
        });
    }

    @Test
    void anotherSeedGivesAnotherText() {
        LocalWriter writer = writer(babbling());
        assertNotEquals(
                take(writer, request("x", 60, 1)).text(),
                take(writer, request("x", 60, 2)).text());
    }

    @Test
    void keepsWhatTheModelHasReadOfThePage() {
        ScriptedTransformer model = babbling();
        LocalWriter writer = writer(model);
        String page = "a castle ".repeat(40);
        int all = take(writer, request(page, 5, 1)).finished().usage().promptTokens();
        int reused = take(writer, request(page, 5, 2)).finished().usage().reusedTokens();
        assertEquals(all - KeptContext.SMALLEST_BATCH, reused);
        assertEquals(KeptContext.SMALLEST_BATCH, model.calls.get(model.calls.size() - 5));
    }

    @Test
    void leavesOutTheBeginningOfALongPageInBigSteps() {
        LocalWriter writer = writer(babbling());
        StringBuilder page = new StringBuilder("A word. ".repeat(200));
        int omitted =
                take(writer, request(page.toString(), 20, 1)).finished().usage().omittedWords();
        assertTrue(omitted > 200, () -> "omitted " + omitted);
        page.append(" A word.");
        WritingEvent.Finished next =
                take(writer, request(page.toString(), 20, 1)).finished();
        assertEquals(omitted, next.usage().omittedWords());
        assertTrue(next.usage().reusedTokens() > 50, () -> next.usage().toString());
    }

    @Test
    void stopsWhenTold() {
        CompletableFuture<WritingTask> task = new CompletableFuture<>();
        Recorder recorder = new Recorder();
        task.complete(writer(babbling()).start(request("x", 200, 1), event -> {
            recorder.accept(event);
            if (event instanceof WritingEvent.TextAdded) {
                task.join().cancel();
            }
        }));
        assertEquals(StopReason.CANCELLED, recorder.finished().reason());
        assertEquals(1, recorder.finished().usage().generatedTokens());
        assertEquals(1, recorder.closingEvents());
    }

    @Test
    void stopsWhileReading() {
        CompletableFuture<WritingTask> task = new CompletableFuture<>();
        Recorder recorder = new Recorder();
        String page = "a castle ".repeat(20);
        task.complete(writer(babbling()).start(request(page, 20, 1), event -> {
            recorder.accept(event);
            if (event instanceof WritingEvent.Reading(int read, int _) && read > 0) {
                task.join().cancel();
            }
        }));
        assertEquals(StopReason.CANCELLED, recorder.finished().reason());
        assertEquals("", recorder.text());
    }

    @Test
    void closingStopsEveryTakeAndFreesTheModel() throws InterruptedException {
        ScriptedTransformer model = babbling();
        LocalWriter writer = writer(model);
        CountDownLatch writing = new CountDownLatch(1);
        Recorder running = new Recorder();
        Recorder waiting = new Recorder();
        AtomicBoolean closed = new AtomicBoolean();
        writer.start(request("x", 200, 1), event -> {
            running.accept(event);
            if (event instanceof WritingEvent.TextAdded) {
                writing.countDown();
                while (!closed.get()) {
                    Thread.onSpinWait();
                }
            }
        });
        writer.start(request("x", 200, 1), waiting);
        writing.await();
        Thread closer = Thread.ofPlatform().start(() -> {
            closed.set(true);
            writer.close();
        });
        assertEquals(StopReason.CANCELLED, running.finished().reason());
        assertEquals(StopReason.CANCELLED, waiting.finished().reason());
        writer.close();
        assertTrue(model.closed);
        assertTrue(closer.isDaemon() || !closer.isAlive() || closed.get());
        assertThrows(IllegalStateException.class, () -> writer.start(request("x", 1, 1), new Recorder()));
    }

    @Test
    void scoringStopsWhileTheModelIsLoaded() {
        CompletableFuture<WritingTask> task = new CompletableFuture<>();
        AtomicBoolean loaded = new AtomicBoolean();
        LocalWriter writer = writer((_, progress) -> {
            task.join().cancel();
            progress.accept(0.5);
            loaded.set(true);
            throw new IllegalStateException("loaded to the end");
        });
        CompletableFuture<ScoringEvent> end = new CompletableFuture<>();
        task.complete(writer.score(new ScoringRequest(CHOICE, "a", List.of(" castle")), end::complete));
        assertInstanceOf(ScoringEvent.Stopped.class, end.join());
        assertFalse(loaded.get());
    }

    @Test
    void numbersThatAreNoneEndTheTakeAndNotTheNext() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ScriptedTransformer healthy = babbling();
        ScriptedTransformer model = scripted(sofar -> {
            float[] logits = new float[tokenizer.vocabularySize()];
            ScriptedTransformer.TokenCache copy = (ScriptedTransformer.TokenCache) healthy.newCache();
            copy.tokens.addAll(sofar.subList(0, sofar.size() - 1));
            healthy.forward(copy, new int[] {sofar.getLast()}, 0, 1, logits);
            logits[3] = broken.get() && sofar.size() > 50 ? Float.NaN : logits[3];
            return logits;
        });
        LocalWriter writer = writer(model);
        String page = "a castle ".repeat(20);
        Recorder failed = take(writer, request(page, 60, 1));
        assertInstanceOf(
                EngineError.BackendFailure.class,
                assertInstanceOf(WritingEvent.Failed.class, failed.last()).error());
        broken.set(false);
        Recorder next = take(writer, request(page, 60, 1));
        assertEquals(0, next.finished().usage().reusedTokens());
        assertTrue(next.text().startsWith(failed.text()));
    }

    @Test
    void neverEndsBeforeItHasSaidSomething() {
        ScriptedTransformer model = scripted(_ -> {
            float[] logits = new float[tokenizer.vocabularySize()];
            logits[tokenizer.end()] = 20;
            logits[tokenizer.token(" castle")] = 10;
            return logits;
        });
        Recorder recorder = take(writer(model), request("", 20, 1));
        assertEquals(" castle", recorder.text());
        assertEquals(StopReason.END_OF_TEXT, recorder.finished().reason());
    }

    @Test
    void theLimitOfTokensAndTheWindowEndATake() {
        LocalWriter writer = writer(babbling());
        WritingEvent.Finished limited = take(writer, request("x", 7, 1)).finished();
        assertEquals(StopReason.LENGTH_REACHED, limited.reason());
        assertEquals(7, limited.trace().size());
        assertEquals(
                StopReason.LENGTH_REACHED,
                take(writer, request("x", 1000, 1)).finished().reason());
    }

    @Test
    void anInstructionTooLongForTheWindowIsRefusedWithNumbers() {
        List<Prompt.Message> messages = List.of(new Prompt.Message("user", "x".repeat(300)));
        WritingRequest request = new WritingRequest(
                CHOICE, new Prompt.Instruction(messages), LengthTarget.atLeast(5, 100), SamplingSettings.GREEDY, 1);
        Recorder recorder = take(writer(babbling()), request);
        assertEquals(new WritingEvent.Failed(new EngineError.ContextOverflow(301, 156)), recorder.last());
    }

    @Test
    void anInstructionIsReadAsTheTemplateLaysItOut() {
        List<Prompt.Message> messages = List.of(new Prompt.Message("user", "Say"), new Prompt.Message("user", "it"));
        int[] said = tokens(" Once", " a");
        LocalWriter writer = writer(scripted(ScriptedTransformer.writing(tokenizer.vocabularySize(), 6, said)));
        Recorder recorder = take(
                writer,
                new WritingRequest(
                        CHOICE,
                        new Prompt.Instruction(messages),
                        LengthTarget.atLeast(5, 9),
                        SamplingSettings.GREEDY,
                        1));
        assertEquals(" Once a", recorder.text()); // BOS, S, a, y, i, t stand before it
        assertEquals(6, recorder.finished().usage().promptTokens());
    }

    @Test
    void preparingTellsProgressAndThenTheModel() {
        CompletableFuture<ModelDescription> ready = new CompletableFuture<>();
        List<ModelEvent> events = new ArrayList<>();
        writer(babbling()).prepare(CHOICE, event -> {
            events.add(event);
            if (event instanceof ModelEvent.Ready(ModelDescription model)) {
                ready.complete(model);
            }
        });
        assertEquals("scripted", ready.join().name());
        assertEquals(List.of(new ModelEvent.Loading(1), new ModelEvent.Ready(ready.join())), events);
    }

    @Test
    void aModelThatCannotBeLoadedFailsTheTake() {
        EngineError error = new EngineError.UnreadableModel(CHOICE.file(), "not there");
        LocalWriter writer = writer((_, _) -> {
            throw new EngineException(error);
        });
        assertEquals(
                new WritingEvent.Failed(error), take(writer, request("x", 1, 1)).last());
        CompletableFuture<ModelEvent> told = new CompletableFuture<>();
        writer.prepare(CHOICE, told::complete);
        assertEquals(new ModelEvent.Unavailable(error), told.join());
    }

    @Test
    void aListenerThatFailsHarmsNobodyElse() {
        LocalWriter writer = writer(babbling());
        writer.start(request("x", 5, 1), _ -> {
            throw new IllegalStateException("a bad listener");
        });
        assertEquals(5, take(writer, request("x", 5, 1)).finished().trace().size());
    }
}
