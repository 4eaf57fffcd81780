package longhand.engine.recurrence;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import longhand.engine.api.EngineException;
import longhand.engine.api.WritingRequest;

/// Has drafts of a plan's line written side by side and keeps the first good one, or else the best: one that comes near
/// its length and says nothing word for word again that the whole text says. Where none serves, the page has begun to
/// go in circles: then others are written without it. Confined to one thread.
final class LineDrafts {

    /// So often so many are written of a line of which all drafts say something again.
    private static final int TRIES = 3;

    private final DraftWriter writer;
    private final LongFunction<WritingRequest> request;
    private final LongFunction<WritingRequest> afresh;
    private final UnaryOperator<Draft> kept;
    private final DraftChoice choice;

    /// @param request by its seed
    /// @param afresh  the same without the page
    /// @param kept    what is kept of a draft
    LineDrafts(
            DraftWriter writer,
            LongFunction<WritingRequest> request,
            LongFunction<WritingRequest> afresh,
            UnaryOperator<Draft> kept,
            DraftChoice choice) {
        this.writer = writer;
        this.request = request;
        this.afresh = afresh;
        this.kept = kept;
        this.choice = choice;
    }

    /// The best so far.
    private record Best(Optional<Draft> draft, double score) {

        private static final Best NONE = new Best(Optional.empty(), Double.NEGATIVE_INFINITY);

        private Best or(Draft next, double nextScore) {
            return nextScore > score ? new Best(Optional.of(next), nextScore) : this;
        }
    }

    /// @param page   the whole text so far
    /// @param words  that are asked for
    /// @param wanted drafts at a time
    /// @return empty if no draft had a word
    Optional<Draft> best(String page, int words, int wanted, StepSeeds seeds) throws EngineException {
        LineScore scores = new LineScore(choice, page, words);
        Best best = best(Best.NONE, writer.write(request, wanted, seeds), scores, score -> score >= LineScore.GOOD);
        for (int tries = 1; tries < TRIES && !LineScore.serves(best.score); tries++) {
            best = best(best, writer.write(afresh, wanted, seeds), scores, LineScore::serves);
        }
        return best.draft;
    }

    /// Looks at some in their order until one is enough.
    private Best best(Best sofar, List<Draft> drafts, LineScore scores, DoublePredicate enough) {
        Best best = sofar;
        for (int i = 0; i < drafts.size() && !enough.test(best.score); i++) {
            Draft draft = kept.apply(drafts.get(i));
            best = best.or(draft, scores.of(draft.text()));
        }
        return best;
    }
}
