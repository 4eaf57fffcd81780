package longhand.engine.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.Selected;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

/// What code keeps, whatever a model writes.
class DraftingReviserTest {

    private static final String TEXT = "Ada took the heavy key from its nail, since nobody was awake. The door of the"
            + " lighthouse opened at the first turn. \"You are not Corrin,\" said Joss. It was cold.";

    private static final long MOMENT = 50_000_000;

    private FakeWriter writer = new FakeWriter(true, _ -> "");

    private RevisionEvent revise(RevisionVerb verb, Set<RevisionOption> options, int words) {
        return revise(new RevisionWish(verb, options, words));
    }

    private RevisionEvent revise(RevisionWish wish) {
        List<RevisionEvent> events = new ArrayList<>();
        new DraftingReviser(writer, Runnable::run, Locale.ENGLISH).revise(request(wish), events::add);
        return events.getLast();
    }

    private List<Proposal> proposals(RevisionVerb verb, RevisionOption... options) {
        return assertInstanceOf(RevisionEvent.Proposed.class, revise(verb, Set.of(options), 0))
                .proposals();
    }

    private void answer(Function<String, String> rule) {
        writer = new FakeWriter(true, request -> rule.apply(FakeWriter.given(request)));
    }

    @Test
    void theShortestWayNeedsNoModelAndAddsNoWord() {
        Proposal copied = proposals(RevisionVerb.SHORTEN).stream()
                .filter(proposal -> proposal.source() == Proposal.Source.COPIED)
                .findFirst()
                .orElseThrow();
        for (String sentence : Sayings.sentences(copied.text())) {
            assertTrue(TEXT.contains(sentence.replaceAll("[.]$", "")), sentence);
        }
        assertTrue(WordCounter.count(copied.text()) < WordCounter.count(TEXT));
    }

    @Test
    void moreDialogueLetsSomebodySayWhatWasTold() {
        answer(sentence -> sentence.contains("door")
                ? "\"The door of the lighthouse opened at the first turn,\" said Joss."
                : sentence);
        List<Proposal> proposals = proposals(RevisionVerb.REWRITE, RevisionOption.MORE_DIALOGUE);
        assertTrue(proposals.getFirst().text().contains("turn,\" said Joss."), proposals::toString);
    }

    @Test
    void shorteningKeepsSpeechAndNamesIfAsked() {
        List<Proposal> kept = proposals(RevisionVerb.SHORTEN, RevisionOption.KEEP_DIALOGUE, RevisionOption.KEEP_NAMES);
        assertFalse(kept.isEmpty());
        for (Proposal proposal : kept) {
            assertTrue(proposal.text().contains("\"You are not Corrin,\" said Joss."), proposal.text());
            assertTrue(proposal.text().contains("Ada"), proposal.text());
            assertTrue(proposal.holds());
        }
    }

    @Test
    void expandingKeepsEverySentenceAndLandsNearTheWords() {
        int[] count = {0};
        List<String> nouns = List.of(
                "gull", "wave", "rope", "lamp", "stair", "cloud", "barrel", "window", "candle", "anchor", "wheel",
                "ladder", "basket", "feather", "mirror", "hammer", "carpet", "bottle");
        writer = new FakeWriter(
                true,
                _ -> " A " + nouns.get(count[0] % nouns.size()) + " moved near the "
                        + nouns.get(++count[0] % nouns.size()) + ", slowly.");
        RevisionEvent event = revise(RevisionVerb.EXPAND, Set.of(RevisionOption.KEEP_LAST_SENTENCE), 60);
        Proposal first = assertInstanceOf(RevisionEvent.Proposed.class, event)
                .proposals()
                .getFirst();
        int at = 0;
        for (String sentence : Sayings.sentences(TEXT)) {
            int found = first.text().indexOf(sentence, at);
            assertTrue(found >= at, sentence);
            at = found + sentence.length();
        }
        assertTrue(first.text().endsWith("It was cold."));
        assertTrue(first.holds());
        assertEquals(60, WordCounter.count(first.text()), 10);
    }

    /// Writes as many words as it is asked for, in sentences that are always new.
    private static FakeWriter obedient() {
        int[] count = {100};
        return new FakeWriter(true, request -> {
            int words =
                    switch (request.length().kind()) {
                        case EXACTLY -> request.length().words();
                        case ABOUT, UNASKED, AT_LEAST -> 9;
                    };
            StringBuilder text = new StringBuilder(" A");
            for (int i = 1; i < words; i++) {
                text.append(" thing").append(letters(count[0]++));
            }
            return text.append('.').toString();
        });
    }

    private static String letters(int number) {
        return Integer.toString(number, 36).replaceAll("\\d", "q")
                + Integer.toString(number * 7919, 36).replaceAll("\\d", "z");
    }

    @Test
    void anExactNumberOfWordsIsKeptByEveryProposal() {
        for (RevisionVerb verb : List.of(RevisionVerb.EXPAND, RevisionVerb.DESCRIBE)) {
            for (int words : List.of(47, 61, 150)) {
                writer = obedient();
                List<Proposal> proposals = assertInstanceOf(
                                RevisionEvent.Proposed.class, revise(new RevisionWish(verb, Set.of(), words, true)))
                        .proposals();
                assertFalse(proposals.isEmpty(), verb + " " + words);
                proposals.forEach(proposal -> assertEquals(words, WordCounter.count(proposal.text())));
            }
        }
    }

    @Test
    void whatIsShortenedExactlyIsMadeOfSentencesThatAddUp() {
        writer = obedient();
        // 12, 9, 6 and 3 words.
        Proposal copied = shortenedTo(15).getFirst();
        assertEquals(Proposal.Source.COPIED, copied.source());
        assertEquals(15, WordCounter.count(copied.text()));
        Sayings.sentences(copied.text()).forEach(sentence -> assertTrue(TEXT.contains(sentence), sentence));
        assertEquals(List.of(), shortenedTo(200));
    }

    @Test
    void aSentenceIsSaidAgainInTheWordsThatAreLeft() {
        writer = new FakeWriter(
                true, request -> request.length().kind() == LengthTarget.Kind.EXACTLY ? "Ada took the heavy key." : "");
        List<Proposal> proposals = shortenedTo(5);
        assertEquals("Ada took the heavy key.", proposals.getFirst().text());
        assertEquals(Proposal.Source.MODEL, proposals.getFirst().source());
    }

    private List<Proposal> shortenedTo(int words) {
        return assertInstanceOf(
                        RevisionEvent.Proposed.class,
                        revise(new RevisionWish(RevisionVerb.SHORTEN, Set.of(), words, true)))
                .proposals();
    }

    @Test
    void eachCheckBoxIsInWhatTheModelReads() {
        for (RevisionVerb verb : RevisionVerb.values()) {
            Set<String> read = new HashSet<>();
            read.add(read(verb, Set.of()));
            for (RevisionOption option : verb.options()) {
                String with = read(verb, Set.of(option));
                boolean kept = keptByCode(option);
                assertEquals(!kept, read.add(with), verb + " " + option);
            }
        }
    }

    /// What needs no word to the model: code sees to it, and other tests of this class to that.
    private static boolean keptByCode(RevisionOption option) {
        return switch (option) {
            case FIRST_PERSON, THIRD_PERSON, KEEP_DIALOGUE, KEEP_NAMES -> true;
            case TURNS -> true; // without a box ideas are turns
            default -> false;
        };
    }

    /// Everything that the model is asked, joined.
    private String read(RevisionVerb verb, Set<RevisionOption> options) {
        writer = new FakeWriter(true, _ -> "");
        revise(verb, options, 0);
        return writer.asked.stream()
                .map(request -> request.prompt().toString())
                .distinct()
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void tenIdeasAreAskedForInsteadOfFive() {
        writer = obedient();
        assertEquals(
                5, proposals(RevisionVerb.BRAINSTORM, RevisionOption.OBJECTS).size());
        writer = obedient();
        assertEquals(
                10,
                proposals(RevisionVerb.BRAINSTORM, RevisionOption.OBJECTS, RevisionOption.TEN)
                        .size());
    }

    @Test
    void whatIsNoProposalIsThrownOut() {
        for (String bad : List.of(
                "Here is the rewritten sentence.",
                "The heavy key from its nail was with Margaret.",
                "The horse ran over seven green hills.",
                "The heavy key hung on its nail, and Ada took the heavy key from its nail.",
                "* Ada took the key")) {
            answer(_ -> bad);
            RevisionEvent.Proposed event =
                    assertInstanceOf(RevisionEvent.Proposed.class, revise(RevisionVerb.REWRITE, Set.of(), 0));
            assertEquals(List.of(), event.proposals(), bad);
            assertTrue(event.rejected() > 0);
        }
    }

    @Test
    void aSentenceWithoutOtherWordsStaysAsItIs() {
        answer(given -> given.startsWith("Ada") ? "Nobody was awake, so Ada took the key from its nail." : given);
        Proposal only = proposals(RevisionVerb.REWRITE).getFirst();
        assertEquals(
                TEXT.replace(
                        "Ada took the heavy key from its nail, since nobody was awake.",
                        "Nobody was awake, so Ada took the key from its nail."),
                only.text());
        assertEquals(Proposal.Source.MODEL, only.source());
    }

    @Test
    void nothingIsProposedWhereNothingChanges() {
        answer(given -> given);
        assertEquals(List.of(), proposals(RevisionVerb.REWRITE, RevisionOption.THIRD_PERSON));
    }

    @Test
    void aModelWithoutTemplateReadsAPageOfExamples() {
        writer = new FakeWriter(false, _ -> " Nobody was awake, so Ada took the key from its nail.\n\nSentence: x");
        assertFalse(proposals(RevisionVerb.REWRITE).isEmpty());
        assertInstanceOf(Prompt.Instruction.class, writer.asked.getFirst().prompt());
        for (WritingRequest request : writer.asked.subList(1, writer.asked.size())) {
            assertInstanceOf(Prompt.Continuation.class, request.prompt(), "it is asked for a template once");
        }
    }

    @Test
    void theSameRequestAsksTheSame() {
        answer(_ -> "");
        revise(RevisionVerb.REWRITE, Set.of(), 0);
        List<WritingRequest> first = List.copyOf(writer.asked);
        answer(_ -> "");
        revise(RevisionVerb.REWRITE, Set.of(), 0);
        assertEquals(first, writer.asked);
    }

    @Test
    void stoppingEndsItWithoutAProposal() {
        List<Runnable> thread = new ArrayList<>();
        List<RevisionEvent> events = new ArrayList<>();
        RevisionRequest request = new RevisionRequest(
                ModelChoice.of(Path.of("model.gguf")),
                new RevisionWish(RevisionVerb.DESCRIBE, Set.of(), 0),
                new Selected("", TEXT, ""),
                3,
                1);
        Executor later = work -> {
            if (thread.isEmpty()) {
                thread.add(work);
            } else {
                work.run();
            }
        };
        var task = new DraftingReviser(writer, later, Locale.ENGLISH).revise(request, events::add);
        writer.before = task::cancel;
        thread.getFirst().run();
        assertEquals(List.of(new RevisionEvent.Stopped()), events);
        assertEquals(1, writer.asked.size());
    }

    /// So that an engine can write their drafts side by side: none of three ends before all have begun.
    @Test
    void proposalsAreDraftedSideBySide() {
        CountDownLatch begun = new CountDownLatch(3);
        answer(_ -> " lamp oil and old rope.");
        writer.before = () -> {
            begun.countDown();
            await(begun);
        };
        RevisionEvent.Proposed proposed =
                assertInstanceOf(RevisionEvent.Proposed.class, byThreads(RevisionVerb.DESCRIBE));
        assertTrue(proposed.proposals().getFirst().text().endsWith(" lamp oil and old rope."));
    }

    /// With a thread for each proposal, as the program does it.
    private RevisionEvent byThreads(RevisionVerb verb) {
        CompletableFuture<RevisionEvent> end = new CompletableFuture<>();
        new DraftingReviser(writer, work -> Thread.ofPlatform().daemon().start(work), Locale.ENGLISH)
                .revise(request(new RevisionWish(verb, Set.of(), 0)), event -> {
                    if (!(event instanceof RevisionEvent.Drafted)) {
                        end.complete(event);
                    }
                });
        return end.join();
    }

    private static RevisionRequest request(RevisionWish wish) {
        return new RevisionRequest(
                ModelChoice.of(Path.of("model.gguf")),
                wish,
                new Selected("The sea was grey. ", TEXT, " She went home."),
                3,
                1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS), "one after the other");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// No idea is to be had twice: the next one knows those before it.
    @Test
    void ideasFollowOneAnother() {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        writer = new FakeWriter(true, _ -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            LockSupport.parkNanos(MOMENT);
            open.decrementAndGet();
            return " gull at the window.";
        });
        assertInstanceOf(RevisionEvent.Proposed.class, byThreads(RevisionVerb.BRAINSTORM));
        assertEquals(1, most.get());
    }

    /// The others would be written for nothing.
    @Test
    void aDraftThatFailsStopsTheOthers() {
        CountDownLatch cancelled = new CountDownLatch(2);
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(3);
        Writer endless = new Writer() {
            @Override
            public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
                all.countDown();
                if (begun.getAndIncrement() == 0) {
                    Thread.ofPlatform().daemon().start(() -> {
                        await(all);
                        listener.accept(new WritingEvent.Failed(new EngineError.BadRule("a rule", "on purpose")));
                    });
                }
                return cancelled::countDown;
            }

            @Override
            public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {}

            @Override
            public void close() {}
        };
        CompletableFuture<RevisionEvent> end = new CompletableFuture<>();
        new DraftingReviser(endless, work -> Thread.ofPlatform().daemon().start(work), Locale.ENGLISH)
                .revise(request(new RevisionWish(RevisionVerb.DESCRIBE, Set.of(), 0)), end::complete);
        await(cancelled);
    }

    /// With the error of a proposal.
    @Test
    void aDraftThatFailsEndsTheRevision() {
        writer = new FakeWriter(true, _ -> "");
        writer.failing = Optional.of(new EngineError.BadRule("a rule", "on purpose"));
        RevisionEvent end = revise(RevisionVerb.DESCRIBE, Set.of(), 0);
        assertEquals(new RevisionEvent.Failed(new EngineError.BadRule("a rule", "on purpose")), end);
    }

    /// Who waits for the last event would wait for ever.
    @Test
    void whatNobodyExpectedEndsTheRevisionToo() {
        writer = new FakeWriter(true, _ -> {
            throw new IllegalStateException("on purpose");
        });
        RevisionEvent.Failed end =
                assertInstanceOf(RevisionEvent.Failed.class, revise(RevisionVerb.DESCRIBE, Set.of(), 0));
        EngineError.BackendFailure failure = assertInstanceOf(EngineError.BackendFailure.class, end.error());
        assertTrue(failure.reason().contains("on purpose"), failure.reason());
    }

    @Test
    void ideasAreDifferentLines() {
        int[] count = {0};
        List<String> ends = List.of(
                " gull at the window.",
                " lamp on the stair.",
                " rope under the boat.",
                " coat behind the mirror.",
                " letter from the harbour.",
                " bottle with old sand.");
        writer = new FakeWriter(true, _ -> ends.get(count[0]++ % ends.size()));
        List<Proposal> ideas = proposals(RevisionVerb.BRAINSTORM, RevisionOption.OBJECTS);
        assertEquals(5, ideas.size());
        assertEquals(5, ideas.stream().map(Proposal::text).distinct().count());
    }
}
