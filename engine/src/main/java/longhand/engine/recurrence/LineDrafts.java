package longhand.engine.recurrence;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import longhand.engine.api.EngineException;
import longhand.engine.api.WritingRequest;

/// Has drafts of a plan's line written until one is good, and keeps the best: one that comes near its length and says
/// nothing word for word again that the whole text says. Where none serves, the page has begun to go in circles: then
/// the others are written without it. Confined to one thread.
final class LineDrafts {

    /// So often more than wanted, a line is tried of which all drafts say something again.
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

    /// @param page   the whole text so far
    /// @param words  that are asked for
    /// @param wanted drafts at most, as long as one of them serves
    /// @return empty if no draft had a word
    Optional<Draft> best(String page, int words, int wanted, StepSeeds seeds) throws EngineException {
        Optional<Draft> best = Optional.empty();
        double highest = Double.NEGATIVE_INFINITY;
        LineScore scores = new LineScore(choice, page, words);
        for (int i = 0; i < (LineScore.serves(highest) ? wanted : wanted * TRIES) && highest < LineScore.GOOD; i++) {
            LongFunction<WritingRequest> asked = i < wanted ? request : afresh;
            Draft draft = kept.apply(writer.write(asked.apply(seeds.nextTake())));
            double score = scores.of(draft.text());
            if (score > highest) {
                highest = score;
                best = Optional.of(draft);
            }
        }
        return best;
    }
}
