package longhand.ui.revise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.Selected;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.revise.RevisionViewModel.Phase;
import longhand.ui.testing.ScriptedReviser;
import org.junit.jupiter.api.Test;

class RevisionViewModelTest {

    private static final ModelChoice MODEL = ModelChoice.of(Path.of("model.gguf"));
    private static final String OLD = "The watch was slow. Pell went home. It rained.";

    private static final class Kept implements KeptWishes {

        private List<RevisionWish> wishes = List.of();

        @Override
        public List<RevisionWish> kept() {
            return wishes;
        }

        @Override
        public void keep(Collection<RevisionWish> fresh) {
            wishes = List.copyOf(fresh);
        }
    }

    private final Kept kept = new Kept();
    private final ScriptedReviser reviser = new ScriptedReviser();
    private final RevisionViewModel revision = new RevisionViewModel(() -> reviser, Runnable::run, () -> 5, kept);
    private final RevisionTarget target =
            new RevisionTarget(new ItemId(1), 10, 10 + OLD.length(), new Selected("0123456789", OLD, ""));

    private void propose(String... texts) {
        revision.begin(MODEL, target);
        reviser.proposes(texts);
    }

    @Test
    void choicesAreRememberedForEachVerb() {
        revision.choose(RevisionVerb.EXPAND);
        revision.tick(RevisionOption.SOUND, true);
        revision.askWords(150);
        revision.choose(RevisionVerb.REWRITE);
        assertEquals(Set.of(), revision.wish().options());
        revision.tick(RevisionOption.FIRST_PERSON, true);
        revision.tick(RevisionOption.THIRD_PERSON, true);
        assertEquals(Set.of(RevisionOption.THIRD_PERSON), revision.wish().options());
        revision.choose(RevisionVerb.EXPAND);
        assertEquals(Set.of(RevisionOption.SOUND), revision.wish().options());
        assertEquals(150, revision.wish().words());
    }

    @Test
    void choicesOutliveTheWindow() {
        revision.choose(RevisionVerb.EXPAND);
        revision.tick(RevisionOption.SOUND, true);
        revision.askExactly(61);
        RevisionViewModel next = new RevisionViewModel(() -> reviser, Runnable::run, () -> 5, kept);
        next.choose(RevisionVerb.EXPAND);
        assertEquals(new RevisionWish(RevisionVerb.EXPAND, Set.of(RevisionOption.SOUND), 61, true), next.wish());
    }

    @Test
    void whatABookCannotHaveIsNotAskedForAndNotForgotten() {
        revision.tick(RevisionOption.FIRST_PERSON, true);
        revision.tick(RevisionOption.PAST_TENSE, true);
        reviser.speak(Locale.GERMAN);
        assertFalse(revision.options().contains(RevisionOption.FIRST_PERSON));
        revision.tick(RevisionOption.PLAINER, true);
        revision.begin(MODEL, target);
        assertEquals(
                Set.of(RevisionOption.PAST_TENSE, RevisionOption.PLAINER),
                reviser.last().wish().options());
        reviser.proposes("The watch was very slow.");
        assertTrue(revision.isAnswered());
        reviser.speak(Locale.ENGLISH);
        assertEquals(
                Set.of(RevisionOption.FIRST_PERSON, RevisionOption.PAST_TENSE, RevisionOption.PLAINER),
                revision.wish().options());
    }

    @Test
    void sentencesAreTakenOneByOne() {
        propose("The watch was very slow. Pell went home. It poured.");
        assertEquals(Phase.PROPOSED, revision.phaseProperty().get());
        assertEquals(Set.of(0, 2), revision.taken());
        revision.take(2, false);
        assertEquals("The watch was very slow. Pell went home. It rained.", revision.text());
        RevisedWords words = revision.words().orElseThrow();
        assertEquals("very ", words.text());
        assertEquals(words.from(), words.to(), "a word more takes none away");
        assertEquals(10 + "The watch was ".length(), words.from());
        revision.take(0, false);
        assertTrue(revision.words().isEmpty());
    }

    @Test
    void theLastOwnWordStaysTheWritersWhereSentencesFollow() {
        revision.choose(RevisionVerb.EXPAND);
        propose(OLD + " The sea was grey.");
        RevisedWords words = revision.words().orElseThrow();
        assertEquals(" The sea was grey.", words.text());
        assertEquals(target.to(), words.from());
        propose("The watch was slow. Pell went home. It rained, and the sea was grey.");
        assertEquals(
                "rained, and the sea was grey.", revision.words().orElseThrow().text());
    }

    @Test
    void whatIsAddedStandsBehindTheSelection() {
        revision.choose(RevisionVerb.DESCRIBE);
        propose("It smelled of salt.", "The light was grey.");
        assertEquals(2, revision.comparison().rows().size());
        assertEquals(Set.of(0), revision.taken());
        revision.take(1, true);
        RevisedWords words = revision.words().orElseThrow();
        assertEquals(" It smelled of salt. The light was grey.", words.text());
        assertEquals(target.to(), words.from());
        assertEquals(target.to(), words.to());
    }

    @Test
    void moreProposalsComeBehindTheOthersAndNoneTwice() {
        propose("The watch was very slow. Pell went home. It rained.");
        revision.more(MODEL);
        assertEquals(Phase.DRAFTING, revision.phaseProperty().get());
        reviser.proposes(
                "The watch was very slow. Pell went home. It rained.", "The watch stopped. Pell went home. It rained.");
        assertEquals(2, revision.proposals().size());
        assertEquals(1, revision.shown());
        revision.step(-1);
        assertEquals(0, revision.shown());
        revision.step(-1);
        assertEquals(0, revision.shown());
    }

    @Test
    void howFarItIsIsSaidAlsoBeyondWhatWasThought() {
        Messages messages = Messages.of(Locale.ENGLISH);
        assertEquals("The model reads", new RevisionViewModel.Progress(0, 0).said(messages));
        assertEquals("Draft 9 of about 9", new RevisionViewModel.Progress(9, 9).said(messages));
        assertEquals("Draft 10: some were not good enough", new RevisionViewModel.Progress(10, 9).said(messages));
    }

    @Test
    void stoppingCancelsAndHearsNothingMore() {
        revision.begin(MODEL, target);
        reviser.tells(new RevisionEvent.Drafted(2, 9));
        assertEquals(
                new RevisionViewModel.Progress(2, 9),
                revision.progressProperty().get());
        revision.stop();
        assertEquals(1, reviser.cancelled());
        assertEquals(Phase.IDLE, revision.phaseProperty().get());
        reviser.proposes("Late.");
        assertEquals(Phase.IDLE, revision.phaseProperty().get());
        assertEquals(List.of(), revision.proposals());
    }

    @Test
    void failuresAndNothingAreTold() {
        revision.begin(MODEL, target);
        reviser.tells(new RevisionEvent.Failed(new EngineError.EngineLost("gone")));
        assertEquals(Phase.NOTHING, revision.phaseProperty().get());
        assertEquals("trouble.engine-lost", revision.trouble().orElseThrow().key());
        propose();
        assertEquals("revise.nothing", revision.trouble().orElseThrow().key());
        assertTrue(revision.words().isEmpty());
    }

    @Test
    void ownWordsThatWereLeftOutAreNotTheModels() {
        revision.choose(RevisionVerb.SHORTEN);
        revision.begin(MODEL, target);
        reviser.tells(new RevisionEvent.Proposed(
                List.of(new Proposal("The watch was slow. It rained.", Proposal.Source.COPIED, 1, 0, List.of())), 0));
        RevisedWords words = revision.words().orElseThrow();
        assertFalse(words.isOfModel());
        assertEquals("", words.text());
        assertEquals("Pell went home. ", OLD.substring(words.from() - 10, words.to() - 10));
    }
}
