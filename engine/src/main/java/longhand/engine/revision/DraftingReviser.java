package longhand.engine.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;
import longhand.engine.api.Reviser;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.Selected;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingTask;
import longhand.engine.text.WordCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes proposals out of drafts of a [Writer], in this process or behind its pipe. With the same request
/// and model they are the same again. Thread-safe; each revision takes a thread of its executor, and one for each
/// proposal that is drafted beside others.
public final class DraftingReviser implements Reviser {

    private static final Logger LOG = LoggerFactory.getLogger(DraftingReviser.class);

    /// How often a proposal is tried of which every draft was rejected.
    private static final int TRIES = 2;

    private static final int FEW_IDEAS = 5;
    private static final int MANY_IDEAS = 10;

    private final Writer writer;
    private final Executor threads;
    private final Locale locale;

    /// @param threads runs what waits for the model; not bounded, for a revision waits for its proposals
    /// @param locale  of the texts
    public DraftingReviser(Writer writer, Executor threads, Locale locale) {
        this.writer = writer;
        this.threads = threads;
        this.locale = locale;
    }

    @Override
    public List<RevisionOption> options(RevisionVerb verb) {
        return verb.options().stream().filter(option -> option.isFor(locale)).toList();
    }

    @Override
    public WritingTask revise(RevisionRequest request, Consumer<RevisionEvent> listener) {
        request.wish().options().forEach(this::requireFor);
        int[] expected = {1};
        Drafter drafter = new Drafter(
                writer, request.model(), drafts -> listener.accept(new RevisionEvent.Drafted(drafts, expected[0])));
        Material material = Material.of(drafter, request.wish(), request.selected(), locale);
        Revision revision = revision(material);
        expected[0] = revision.drafts() * wanted(request);
        threads.execute(() -> listener.accept(outcome(request, material, revision)));
        return drafter::stop;
    }

    private void requireFor(RevisionOption option) {
        if (!option.isFor(locale)) {
            throw new IllegalArgumentException(option + " is not for texts in " + locale.toLanguageTag());
        }
    }

    private RevisionEvent outcome(RevisionRequest request, Material material, Revision revision) {
        try {
            List<Proposal> proposals = proposals(request, material, revision);
            return new RevisionEvent.Proposed(proposals, material.drafter().rejected());
        } catch (CancellationException stopped) {
            return new RevisionEvent.Stopped();
        } catch (EngineException failure) {
            return new RevisionEvent.Failed(failure.error());
        } catch (RuntimeException failure) { // the top of a thread: the listener must get its last event
            LOG.error("A revision failed unexpectedly", failure);
            String backend = request.model().backend().name();
            return new RevisionEvent.Failed(new EngineError.BackendFailure(backend, failure.toString()));
        }
    }

    private static Revision revision(Material material) {
        return switch (material.wish().verb()) {
            case REWRITE -> new Rewriting(material);
            case EXPAND -> new Expanding(material);
            case SHORTEN -> new Shortening(material);
            case DESCRIBE -> new Describing(material);
            case BRAINSTORM -> new Brainstorming(material);
        };
    }

    /// Ideas are short: there are more of them.
    private static int wanted(RevisionRequest request) {
        return switch (request.wish().verb()) {
            case REWRITE, EXPAND, SHORTEN, DESCRIBE -> request.proposals();
            case BRAINSTORM -> request.wish().has(RevisionOption.TEN) ? MANY_IDEAS : FEW_IDEAS;
        };
    }

    private List<Proposal> proposals(RevisionRequest request, Material material, Revision revision)
            throws EngineException {
        SplittableRandom seeds = new SplittableRandom(request.seed());
        Judgement judgement = new Judgement(material);
        List<Proposal> found = new ArrayList<>();
        int wanted = wanted(request);
        int asked = 0;
        while (asked < wanted * TRIES && found.size() < wanted) {
            int more = Math.min(wanted - found.size(), wanted * TRIES - asked);
            List<Attempt> attempts = begin(material, revision, asked, revision.areIndependent() ? more : 1, seeds);
            asked += attempts.size();
            Attempt.await(attempts);
            for (Attempt attempt : attempts) {
                attempt.proposal()
                        .filter(fresh -> isNew(fresh, material, found) && hasLength(fresh, material))
                        .map(judgement::judged)
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(Proposal::score).reversed());
        return found;
    }

    private List<Attempt> begin(Material material, Revision revision, int first, int count, SplittableRandom seeds) {
        if (material.drafter().isStopped()) {
            throw new CancellationException("the revision was stopped");
        }
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Attempt attempt =
                    new Attempt(material.drafter(), revision, first + i, seeds.nextLong(1, Material.LARGEST_SEED));
            threads.execute(attempt);
            attempts.add(attempt);
        }
        return attempts;
    }

    /// A number that was asked for exactly is kept or not proposed.
    private static boolean hasLength(Proposal fresh, Material material) {
        return !material.wish().exact()
                || WordCounter.count(fresh.text()) == material.wish().words();
    }

    private static boolean isNew(Proposal fresh, Material material, List<Proposal> found) {
        return !DraftFilter.isSame(fresh.text(), material.selected().text())
                && found.stream().noneMatch(other -> DraftFilter.isSame(fresh.text(), other.text()));
    }

    /// Checks and ranks.
    private static final class Judgement {

        private final Material material;
        private final Checks checks;
        private final Ranking ranking;

        private Judgement(Material material) {
            this.material = material;
            Selected selected = material.selected();
            checks = new Checks(selected.text(), material.parts(), Grammar.of(material.locale()), material.language());
            ranking = new Ranking(
                    material.language(),
                    material.wish().verb().replaces(),
                    selected.text(),
                    selected.before() + "\n" + selected.text() + "\n" + selected.after());
        }

        private Proposal judged(Proposal fresh) {
            List<RevisionOption> asked = material.wish().verb().options().stream()
                    .filter(material.wish()::has)
                    .toList();
            Proposal checked = with(fresh, 0, checks.of(fresh.text(), asked));
            return with(checked, ranking.score(checked), checked.checks());
        }

        private static Proposal with(Proposal old, double score, List<Proposal.Check> checks) {
            return new Proposal(old.text(), old.source(), old.seed(), score, checks);
        }
    }
}
