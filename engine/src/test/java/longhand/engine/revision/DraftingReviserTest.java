package longhand.engine.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.Selected;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

/// What code keeps, whatever a model writes.
class DraftingReviserTest {

    private static final String TEXT = "Ada took the heavy key from its nail, since nobody was awake. The door of the"
            + " lighthouse opened at the first turn. \"You are not Corrin,\" said Joss. It was cold.";

    private FakeWriter writer = new FakeWriter(true, _ -> "");

    private RevisionEvent revise(RevisionVerb verb, Set<RevisionOption> options, int words) {
        List<RevisionEvent> events = new ArrayList<>();
        RevisionRequest request = new RevisionRequest(
                ModelChoice.of(Path.of("model.gguf")),
                new RevisionWish(verb, options, words),
                new Selected("The sea was grey. ", TEXT, " She went home."),
                3,
                1);
        new DraftingReviser(writer, Runnable::run, Locale.ENGLISH).revise(request, events::add);
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
        var task = new DraftingReviser(writer, thread::add, Locale.ENGLISH).revise(request, events::add);
        writer.before = task::cancel;
        thread.forEach(Runnable::run);
        assertEquals(List.of(new RevisionEvent.Stopped()), events);
        assertEquals(1, writer.asked.size());
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
