package longhand.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.LikelyWord;
import longhand.engine.api.LineMender;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Poet;
import longhand.engine.api.Prompt;
import longhand.engine.api.Proposer;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Scorer;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.StopReason;
import longhand.engine.api.Suggester;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.engine.generation.LocalWriter;
import longhand.engine.generation.Recorder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildWriterTest {

    private static final int KILLS = 20;

    private final List<ChildWriter> writers = new ArrayList<>();

    @AfterEach
    void close() {
        writers.forEach(ChildWriter::close);
    }

    private ChildWriter writer(Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx200m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        ChildWriter writer = new ChildWriter(command);
        writers.add(writer);
        return writer;
    }

    /// Surefire may hide the class path in the manifest of a jar.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static WritingRequest request(int tokens, long seed) throws URISyntaxException {
        String file = "/golden/tiny/format-w64-f32.gguf";
        Path model = Path.of(Objects.requireNonNull(ChildWriterTest.class.getResource(file), file)
                .toURI());
        ModelChoice choice = new ModelChoice(model, Backend.SCALAR, 1, 0);
        Prompt page = new Prompt.Continuation("The rain had stopped, and the street was quiet.");
        return new WritingRequest(choice, page, LengthTarget.atLeast(10_000, tokens), SamplingSettings.PROSE, seed);
    }

    private static Recorder take(ChildWriter writer, WritingRequest request) {
        Recorder recorder = new Recorder();
        writer.start(request, recorder);
        recorder.last();
        return recorder;
    }

    @Test
    void writesWhatTheWriterInThisProcessWrites() throws URISyntaxException {
        WritingRequest request = request(40, 5);
        Recorder here = new Recorder();
        try (LocalWriter local = new LocalWriter()) {
            local.start(request, here);
            here.last();
        }
        Recorder there = take(writer(EngineChild.class), request);
        assertEquals(here.text(), there.text());
        assertEquals(here.finished().trace(), there.finished().trace());
        assertEquals(here.finished().model(), there.finished().model());
    }

    @Test
    void takesThatAreAskedForTogetherAreWhatTheyAreAlone() throws URISyntaxException {
        ChildWriter writer = writer(EngineChild.class);
        writer.prepare(request(1, 1).model(), _ -> {});
        List<Recorder> together = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            Recorder recorder = new Recorder();
            writer.start(request(40, seed), recorder);
            together.add(recorder);
        }
        for (int i = 0; i < together.size(); i++) {
            Recorder alone = take(writer, request(40, i + 1));
            assertEquals(alone.text(), together.get(i).text());
            assertEquals(alone.finished().trace(), together.get(i).finished().trace());
        }
    }

    @Test
    void anEngineThatCannotBeStartedSaysSo() throws URISyntaxException {
        ChildWriter writer = new ChildWriter(List.of("/no/such/program"));
        writers.add(writer);
        Recorder recorder = take(writer, request(5, 1));
        WritingEvent.Failed failed = assertInstanceOf(WritingEvent.Failed.class, recorder.last());
        EngineError.EngineUnstarted why = assertInstanceOf(EngineError.EngineUnstarted.class, failed.error());
        assertTrue(why.reason().contains("/no/such/program"), why.reason());
    }

    @Test
    void scoresWhatTheScorerInThisProcessScores() throws URISyntaxException {
        ScoringRequest request = new ScoringRequest(
                request(1, 1).model(), "The rain had stopped,", List.of(" and the street was quiet.", " and cats."));
        ScoringEvent here;
        try (LocalWriter local = new LocalWriter()) {
            here = score(local, request);
        }
        assertEquals(
                2,
                assertInstanceOf(ScoringEvent.Scored.class, here).likelihoods().size());
        assertEquals(here, score(writer(EngineChild.class), request));
        ScoringRequest noModel = new ScoringRequest(ModelChoice.of(Path.of("none.gguf")), "", List.of("x"));
        assertInstanceOf(
                EngineError.UnreadableModel.class,
                assertInstanceOf(ScoringEvent.Failed.class, score(writer(EngineChild.class), noModel))
                        .error());
    }

    @Test
    void findsTheWordsThatTheSuggesterInThisProcessFinds() throws URISyntaxException {
        SuggestionRequest request = new SuggestionRequest(
                request(1, 1).model(), "The rain had stopped, and the ", List.of("no letters e"), 4);
        SuggestionEvent here;
        try (LocalWriter local = new LocalWriter()) {
            here = suggest(local, request);
        }
        List<LikelyWord> words =
                assertInstanceOf(SuggestionEvent.Found.class, here).words();
        assertEquals(4, words.size());
        assertTrue(words.stream().noneMatch(word -> word.word().contains("e")), words.toString());
        assertEquals(here, suggest(writer(EngineChild.class), request));
        SuggestionRequest nothing =
                new SuggestionRequest(request.model(), "", List.of("palindromes", "at least 12 letters"), 4);
        assertInstanceOf(
                EngineError.BadRule.class,
                assertInstanceOf(SuggestionEvent.Failed.class, suggest(writer(EngineChild.class), nothing))
                        .error());
        CompletableFuture<SuggestionEvent> hung = new CompletableFuture<>();
        writer(MuteChild.class, "hang").suggest(request, hung::complete).cancel();
        assertInstanceOf(SuggestionEvent.Failed.class, hung.join());
    }

    private static SuggestionEvent suggest(Suggester suggester, SuggestionRequest request) {
        CompletableFuture<SuggestionEvent> event = new CompletableFuture<>();
        suggester.suggest(request, event::complete);
        return event.join();
    }

    /// A line of a poem that is not finished yet; both keep its measure.
    @Test
    void mendsWhatTheMenderInThisProcessMends() throws URISyntaxException {
        MendRequest request = new MendRequest(
                request(1, 1).model(),
                "haiku",
                "",
                List.of("An old silent pond", "a frog jumps in it"),
                1,
                List.of(),
                2);
        MendEvent here;
        try (LocalWriter local = new LocalWriter()) {
            here = mend(local, request);
        }
        assertEquals(2, assertInstanceOf(MendEvent.Found.class, here).lines().size());
        assertEquals(here, mend(writer(EngineChild.class), request));
        MendRequest noForm = new MendRequest(request.model(), "limmerick", "", List.of("x"), 0, List.of(), 1);
        assertInstanceOf(MendEvent.Failed.class, mend(writer(EngineChild.class), noForm));
    }

    private static MendEvent mend(LineMender mender, MendRequest request) {
        CompletableFuture<MendEvent> event = new CompletableFuture<>();
        mender.mend(request, event::complete);
        return event.join();
    }

    @Test
    void aScoringThatIsCutOffFailsOrStops() throws URISyntaxException {
        ScoringRequest request = new ScoringRequest(request(1, 1).model(), "The rain", List.of(" had stopped."));
        CompletableFuture<ScoringEvent> hung = new CompletableFuture<>();
        writer(MuteChild.class, "hang").score(request, hung::complete).cancel();
        assertInstanceOf(ScoringEvent.Failed.class, hung.join());
        try (LocalWriter local = new LocalWriter()) {
            CompletableFuture<ScoringEvent> stopped = new CompletableFuture<>();
            CompletableFuture<WritingTask> task = new CompletableFuture<>();
            local.prepare(request.model(), _ -> task.join().cancel());
            task.complete(local.score(request, stopped::complete));
            assertInstanceOf(ScoringEvent.Stopped.class, stopped.join());
        }
    }

    @Test
    void proposesWhatTheEngineInThisProcessProposes() throws URISyntaxException {
        PlanRequest request = new PlanRequest(
                request(1, 1).model(), "Marit had the key. Pell was her clerk.", List.of("Osk"), "en", 7);
        PlanEvent here;
        try (LocalWriter local = new LocalWriter()) {
            here = propose(local, request);
        }
        assertEquals(3, assertInstanceOf(PlanEvent.Proposed.class, here).plans().size());
        assertEquals(here, propose(writer(EngineChild.class), request));
        PlanRequest noModel = new PlanRequest(ModelChoice.of(Path.of("none.gguf")), "A story.", List.of(), "en", 7);
        assertInstanceOf(PlanEvent.Failed.class, propose(writer(EngineChild.class), noModel));
    }

    @Test
    void manyLinesAreToldOneByOneAndThenTogether() throws URISyntaxException {
        PlanRequest request =
                new PlanRequest(request(1, 1).model(), "Marit had the key. Pell was her clerk.", List.of(), "en", 4, 7);
        List<String> drawn = new CopyOnWriteArrayList<>();
        CompletableFuture<PlanEvent> end = new CompletableFuture<>();
        writer(EngineChild.class).propose(request, event -> {
            if (event instanceof PlanEvent.Drawn(var line)) {
                drawn.add(line);
            } else {
                end.complete(event);
            }
        });
        PlanEvent last = end.join();
        assertEquals(new PlanEvent.Proposed(drawn), last);
        assertEquals(4, drawn.size());
    }

    @Test
    void aProposingThatIsCutOffFailsOrStops() throws URISyntaxException {
        PlanRequest request = new PlanRequest(request(1, 1).model(), "Marit had the key.", List.of(), "en", 7);
        CompletableFuture<PlanEvent> hung = new CompletableFuture<>();
        writer(MuteChild.class, "hang").propose(request, hung::complete).cancel();
        assertInstanceOf(PlanEvent.Failed.class, hung.join());
        try (LocalWriter local = new LocalWriter()) {
            CompletableFuture<PlanEvent> stopped = new CompletableFuture<>();
            CompletableFuture<WritingTask> task = new CompletableFuture<>();
            local.prepare(request.model(), _ -> task.join().cancel());
            task.complete(local.propose(request, stopped::complete));
            assertInstanceOf(PlanEvent.Stopped.class, stopped.join());
        }
    }

    @Test
    void linesOfAPoemComeOneByOneFromEitherProcess() throws URISyntaxException {
        VerseRequest request = new VerseRequest(
                request(1, 1).model(), "haiku", "", "Rain", List.of("An old silent pond"), 2, List.of(), 7);
        List<WritingEvent> here;
        try (LocalWriter local = new LocalWriter()) {
            here = versify(local, request);
        }
        assertEquals(3, here.size(), here.toString());
        assertEquals(
                StopReason.END_OF_TEXT,
                assertInstanceOf(WritingEvent.Finished.class, here.getLast()).reason());
        assertEquals(
                here.subList(0, 2), versify(writer(EngineChild.class), request).subList(0, 2));
        VerseRequest whole = new VerseRequest(
                request.model(), "six-word-story", "", "Rain", List.of("One is there already."), 1, List.of(), 7);
        assertEquals(1, versify(writer(EngineChild.class), whole).size());
    }

    /// Under its own text, a form of the writer's is written in as one of Longhand's is under its name.
    @Test
    void aFormOfOnesOwnIsWrittenInUnderItsText() throws URISyntaxException {
        String own = """
                form: rain
                title: Rain
                about: Two short lines.
                example: Gutter / Rain all night / Then it stops
                ---
                3 syllables
                1 syllable
                """;
        VerseRequest request = new VerseRequest(request(1, 1).model(), own, "", "Rain", List.of(), 2, List.of(), 7);
        List<WritingEvent> lines = versify(writer(EngineChild.class), request);
        assertEquals(3, lines.size(), lines.toString());
    }

    @Test
    void aPoemThatIsCutOffFailsOrStops() throws URISyntaxException {
        VerseRequest request = new VerseRequest(request(1, 1).model(), "haiku", "", "Rain", List.of(), 3, List.of(), 7);
        CompletableFuture<WritingEvent> hung = new CompletableFuture<>();
        writer(MuteChild.class, "hang").versify(request, hung::complete).cancel();
        assertInstanceOf(WritingEvent.Failed.class, hung.join());
        try (LocalWriter local = new LocalWriter()) {
            CompletableFuture<WritingEvent> stopped = new CompletableFuture<>();
            CompletableFuture<WritingTask> task = new CompletableFuture<>();
            local.prepare(request.model(), _ -> task.join().cancel());
            task.complete(local.versify(request, stopped::complete));
            assertEquals(
                    StopReason.CANCELLED,
                    assertInstanceOf(WritingEvent.Finished.class, stopped.join())
                            .reason());
        }
    }

    private static List<WritingEvent> versify(Poet poet, VerseRequest request) {
        List<WritingEvent> events = new CopyOnWriteArrayList<>();
        CompletableFuture<List<WritingEvent>> all = new CompletableFuture<>();
        poet.versify(request, event -> {
            events.add(event);
            if (!(event instanceof WritingEvent.TextAdded)) {
                all.complete(events);
            }
        });
        return all.join();
    }

    private static PlanEvent propose(Proposer proposer, PlanRequest request) {
        CompletableFuture<PlanEvent> event = new CompletableFuture<>();
        proposer.propose(request, event::complete);
        return event.join();
    }

    private static ScoringEvent score(Scorer scorer, ScoringRequest request) {
        CompletableFuture<ScoringEvent> event = new CompletableFuture<>();
        scorer.score(request, event::complete);
        return event.join();
    }

    @Test
    void preparesAndTellsWhatItHasLoaded() throws URISyntaxException {
        List<ModelEvent> events = new CopyOnWriteArrayList<>();
        CompletableFuture<ModelEvent> last = new CompletableFuture<>();
        writer(EngineChild.class).prepare(request(1, 1).model(), event -> {
            events.add(event);
            if (!(event instanceof ModelEvent.Loading)) {
                last.complete(event);
            }
        });
        assertInstanceOf(ModelEvent.Ready.class, last.join());
        assertTrue(events.size() > 1);
    }

    @Test
    void everyTakeEndsOnceAndTheNextOneWorksHoweverOftenTheEngineIsKilled() throws URISyntaxException {
        ChildWriter writer = writer(EngineChild.class);
        writer.prepare(request(1, 1).model(), _ -> {});
        SplittableRandom random = new SplittableRandom(20);
        int kills = 0;
        for (long seed = 1; kills < KILLS; seed++) {
            int fatal = random.nextInt(40);
            Recorder recorder = new Recorder();
            AtomicReference<ProcessHandle> killed = new AtomicReference<>();
            writer.start(request(400, seed), event -> {
                recorder.accept(event);
                if (recorder.events().size() == fatal && !(event instanceof WritingEvent.Finished)) {
                    killed.set(killOnceThere(writer));
                }
            });
            if (fatal == 0) {
                killed.set(killOnceThere(writer));
            }
            WritingEvent last = recorder.last();
            awaitEnd(writer, killed.get());
            if (last instanceof WritingEvent.Failed(var error)) { // else the model came to its end first
                kills++;
                assertInstanceOf(EngineError.EngineLost.class, error);
            }
            assertEquals(10, take(writer, request(10, 3)).finished().trace().size());
            assertEquals(1, recorder.closingEvents());
            assertEquals(last, recorder.events().getLast());
        }
    }

    private static ProcessHandle killOnceThere(ChildWriter writer) {
        Optional<ProcessHandle> process = writer.process();
        while (process.isEmpty()) {
            Thread.onSpinWait();
            process = writer.process();
        }
        process.get().destroyForcibly();
        return process.get();
    }

    /// On a busy machine a take can come to its end before the process does: the next one must not begin there.
    private static void awaitEnd(ChildWriter writer, @Nullable ProcessHandle killed) {
        while (killed != null && writer.process().filter(killed::equals).isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void stopsWhenTold() throws URISyntaxException {
        Recorder recorder = new Recorder();
        CompletableFuture<WritingTask> task = new CompletableFuture<>();
        long[] asked = new long[1];
        ChildWriter writer = writer(EngineChild.class);
        task.complete(writer.start(request(400, 1), event -> {
            recorder.accept(event);
            if (event instanceof WritingEvent.TextAdded && asked[0] == 0) {
                asked[0] = System.nanoTime();
                task.join().cancel();
            }
        }));
        assertEquals(StopReason.CANCELLED, recorder.finished().reason());
        System.getLogger(ChildWriterTest.class.getName())
                .log(System.Logger.Level.INFO, "stopped after {0} us", (System.nanoTime() - asked[0]) / 1000);
        assertTrue(writer.process().isPresent()); // the same one goes on
        assertEquals(3, take(writer, request(3, 1)).finished().trace().size());
    }

    @Test
    void aChildThatHangsIsEndedAfterACancel() throws URISyntaxException {
        ChildWriter writer = writer(MuteChild.class, "hang");
        Recorder recorder = new Recorder();
        writer.start(request(5, 1), recorder).cancel();
        assertInstanceOf(WritingEvent.Failed.class, recorder.last());
        assertTrue(writer.process().isEmpty());
    }

    @Test
    void aChildThatTalksNonsenseIsEnded() throws URISyntaxException {
        Recorder recorder = take(writer(MuteChild.class, "babble"), request(5, 1));
        assertInstanceOf(WritingEvent.Failed.class, recorder.last());
    }

    @Test
    void aProgramThatDoesNotExistFailsTheTake() throws URISyntaxException {
        ChildWriter writer = new ChildWriter(List.of("/no/such/java"));
        writers.add(writer);
        assertInstanceOf(WritingEvent.Failed.class, take(writer, request(5, 1)).last());
        CompletableFuture<ModelEvent> told = new CompletableFuture<>();
        writer.prepare(request(5, 1).model(), told::complete);
        assertInstanceOf(ModelEvent.Unavailable.class, told.join());
    }

    @Test
    void closingStopsTheTakeAndEndsTheProcess() throws URISyntaxException {
        ChildWriter writer = writer(EngineChild.class);
        CompletableFuture<ProcessHandle> process = new CompletableFuture<>();
        Recorder recorder = new Recorder();
        writer.start(request(400, 1), event -> {
            recorder.accept(event);
            writer.process().ifPresent(process::complete);
        });
        ProcessHandle child = process.join();
        writer.close();
        assertEquals(StopReason.CANCELLED, recorder.finished().reason());
        assertFalse(child.isAlive());
    }
}
