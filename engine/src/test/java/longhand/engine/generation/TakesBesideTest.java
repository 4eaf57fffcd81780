package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.StopReason;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import org.junit.jupiter.api.Test;

/// Takes that wait for the same model are written side by side, each as if it were alone.
class TakesBesideTest extends ScriptedTakes {

    private static final String PAGE = "a castle ".repeat(20);

    /// Of all kinds: continued, guided, under a rule, on their length.
    private static List<WritingRequest> requests() {
        List<WritingRequest> requests = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            requests.add(request(PAGE, 10 * seed, seed));
            requests.add(of(new Prompt.Continuation(PAGE + "the word"), List.of(), seed));
            requests.add(of(new Prompt.Guided(PAGE + "[b]", PAGE, 2), List.of(), seed));
            requests.add(of(new Prompt.Continuation(PAGE), List.of("no letters o"), seed));
        }
        return requests;
    }

    private static WritingRequest of(Prompt prompt, List<String> rules, long seed) {
        return new WritingRequest(CHOICE, prompt, LengthTarget.ofWords(6), SamplingSettings.PROSE, rules, seed);
    }

    /// Asks for all of them while the decode thread is held.
    private static List<Recorder> together(LocalWriter writer, List<WritingRequest> requests) {
        CountDownLatch asked = new CountDownLatch(1);
        writer.prepare(CHOICE, _ -> await(asked));
        List<Recorder> recorders = new ArrayList<>();
        for (WritingRequest request : requests) {
            Recorder recorder = new Recorder();
            writer.start(request, recorder);
            recorders.add(recorder);
        }
        asked.countDown();
        recorders.forEach(Recorder::last);
        return recorders;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void eachIsWhatItIsAlone() {
        ScriptedTransformer model = babbling();
        List<Recorder> beside = together(writer(model), requests());
        assertEquals(requests().size() + 3, Collections.max(model.rows), "a sequence for each, two where it is guided");
        LocalWriter alone = writer(babbling());
        for (int i = 0; i < requests().size(); i++) {
            Recorder single = take(alone, requests().get(i));
            assertEquals(single.text(), beside.get(i).text());
            assertEquals(single.finished().trace(), beside.get(i).finished().trace(), "take " + i);
            assertEquals(1, beside.get(i).closingEvents());
        }
    }

    @Test
    void aPromptThatTheyHaveInCommonIsReadOnce() {
        ScriptedTransformer model = babbling();
        List<WritingRequest> same =
                IntStream.range(0, 4).mapToObj(seed -> request(PAGE, 5, seed)).toList();
        LocalWriter writer = writer(model);
        List<Recorder> beside = together(writer, same);
        int prompt = beside.getFirst().finished().usage().promptTokens();
        assertEquals(0, beside.getFirst().finished().usage().reusedTokens());
        for (Recorder other : beside.subList(1, 4)) {
            assertEquals(
                    prompt - KeptContext.SMALLEST_BATCH,
                    other.finished().usage().reusedTokens());
        }
        assertEquals(
                prompt - KeptContext.SMALLEST_BATCH,
                take(writer, same.getFirst()).finished().usage().reusedTokens());
    }

    @Test
    void oneThatIsStoppedOrFailsLeavesTheOthersAlone() {
        ScriptedTransformer model = scripted(sofar -> {
            float[] logits = babble(sofar);
            logits[3] = sofar.contains((int) '!') && sofar.size() > 70 ? Float.NaN : logits[3];
            return logits;
        });
        LocalWriter writer = writer(model);
        CompletableFuture<WritingTask> task = new CompletableFuture<>();
        Recorder stopped = new Recorder();
        CountDownLatch asked = new CountDownLatch(1);
        writer.prepare(CHOICE, _ -> await(asked));
        Recorder failed = new Recorder();
        Recorder whole = new Recorder();
        writer.start(request("!" + PAGE, 60, 1), failed);
        task.complete(writer.start(request(PAGE, 60, 1), event -> {
            stopped.accept(event);
            if (event instanceof WritingEvent.TextAdded) {
                task.join().cancel();
            }
        }));
        writer.start(request(PAGE, 60, 2), whole);
        asked.countDown();
        assertInstanceOf(WritingEvent.Failed.class, failed.last());
        assertEquals(StopReason.CANCELLED, stopped.finished().reason());
        assertEquals(60, whole.finished().usage().generatedTokens());
        assertEquals(60, take(writer, request(PAGE, 60, 2)).finished().usage().generatedTokens());
    }

    /// After a failure nobody knows what a context holds.
    @Test
    void whatTheLastOneReadIsForgottenIfItFailed() {
        ScriptedTransformer model = scripted(sofar -> {
            float[] logits = babble(sofar);
            logits[3] = sofar.contains((int) '!') && sofar.size() > 70 ? Float.NaN : logits[3];
            return logits;
        });
        LocalWriter writer = writer(model);
        List<Recorder> two = together(writer, List.of(request(PAGE, 5, 1), request("!" + PAGE, 60, 1)));
        assertInstanceOf(WritingEvent.Failed.class, two.get(1).last());
        Recorder next = take(writer, request("!" + PAGE, 5, 1));
        assertEquals(0, next.finished().usage().reusedTokens());
    }

    /// The take hears it, and the next one is written.
    @Test
    void whereThereIsNoMemoryForAContextTheTakeFails() {
        ScriptedTransformer model = babbling();
        LocalWriter writer = writer(model);
        take(writer, request(PAGE, 5, 1));
        model.full = true;
        WritingEvent.Failed failed = assertInstanceOf(
                WritingEvent.Failed.class, take(writer, request(PAGE, 5, 1)).last());
        assertInstanceOf(EngineError.BackendFailure.class, failed.error());
        model.full = false;
        assertEquals(5, take(writer, request(PAGE, 5, 1)).finished().usage().generatedTokens());
    }

    /// What was asked for earlier is not overtaken by a take that joins others.
    @Test
    void nothingIsOvertaken() {
        LocalWriter writer = writer(babbling());
        CountDownLatch asked = new CountDownLatch(1);
        writer.prepare(CHOICE, _ -> await(asked));
        List<String> ends = new ArrayList<>();
        writer.start(request(PAGE, 5, 1), event -> noteEnd(event, "first", ends));
        CompletableFuture<ScoringEvent> scored = new CompletableFuture<>();
        writer.score(new ScoringRequest(CHOICE, "a", List.of(" castle")), event -> {
            ends.add("score");
            scored.complete(event);
        });
        Recorder last = new Recorder();
        writer.start(request(PAGE, 5, 2), event -> {
            noteEnd(event, "second", ends);
            last.accept(event);
        });
        asked.countDown();
        last.last();
        assertEquals(List.of("first", "score", "second"), ends);
    }

    private static void noteEnd(WritingEvent event, String name, List<String> ends) {
        if (event instanceof WritingEvent.Finished) {
            ends.add(name);
        }
    }

    /// A card belongs to one thread.
    @Test
    void onACardOneFollowsTheOther() {
        ScriptedTransformer model = babbling();
        model.finds = true;
        List<WritingRequest> two = List.of(request(PAGE, 5, 1), request(PAGE, 5, 2));
        List<Recorder> texts = together(writer(model), two);
        assertEquals(List.of(), model.rows);
        assertEquals(take(writer(babbling()), two.get(1)).text(), texts.get(1).text());
    }
}
