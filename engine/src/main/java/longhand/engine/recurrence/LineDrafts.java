package longhand.engine.recurrence;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import longhand.engine.api.EngineException;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;

/// Has drafts of a plan's line written until one is good, and keeps the best: one that comes near its length and says
/// nothing word for word again that the whole text says. Confined to one thread.
final class LineDrafts {

    /// So often more than wanted, a line is tried of which all drafts say something again.
    private static final int TRIES = 3;

    /// A draft that scores as much tells its line and needs no second one.
    private static final double GOOD = 0.3;

    private static final double LENGTH_WEIGHT = 2;

    /// What a run of words that comes again takes off: more than all else together can make up for.
    private static final double AGAIN = 100;

    private final DraftWriter writer;
    private final LongFunction<WritingRequest> request;
    private final UnaryOperator<Draft> kept;
    private final DraftChoice choice;

    /// @param request by its seed
    /// @param kept    what is kept of a draft
    LineDrafts(
            DraftWriter writer, LongFunction<WritingRequest> request, UnaryOperator<Draft> kept, DraftChoice choice) {
        this.writer = writer;
        this.request = request;
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
        for (int i = 0; i < (highest > -AGAIN / 2 ? wanted : wanted * TRIES) && highest < GOOD; i++) {
            Draft draft = kept.apply(writer.write(request.apply(seeds.nextTake())));
            double score = draft.text().isBlank() ? Double.NEGATIVE_INFINITY : score(draft.text(), page, words);
            if (score > highest) {
                highest = score;
                best = Optional.of(draft);
            }
        }
        return best;
    }

    private double score(String draft, String page, int words) {
        boolean again =
                Repetition.of(draft).isDegenerate() || Repetition.runAgain(page, draft) >= Repetition.DEGENERATE_RUN;
        double missed = (double) Math.abs(WordCounter.count(draft) - words) / words;
        return choice.score(draft) - LENGTH_WEIGHT * missed - (again ? AGAIN : 0);
    }
}
