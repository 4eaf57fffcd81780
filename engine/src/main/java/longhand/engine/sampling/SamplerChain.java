package longhand.engine.sampling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.SamplingSettings.Penalties;

/// Turns logits into a token: runs its steps in order, then draws from what is left.
///
/// The order: what steers length and beginnings, penalties, no-repeat n-gram, DRY, top-k, typical, top-p, min-p,
/// temperature. A mask comes before all of them, so that every step sees allowed tokens only. One seed
/// decides all draws.
/// Confined to the decode thread; one instance per take.
public final class SamplerChain {

    /// So far below the likeliest token, in nats, there is mostly nothing left to draw: min-p 0.05 cuts at 3, and
    /// penalties lower what is likeliest.
    private static final double USUAL_CUT = 4.5;

    private final List<LogitsProcessor> steps;
    private final RandomGenerator random;

    /// @param steps run in this order
    public SamplerChain(List<LogitsProcessor> steps, long seed) {
        this.steps = List.copyOf(steps);
        this.random = new SplittableRandom(seed);
    }

    /// The chain for `settings`, without the steps that would change nothing.
    public static SamplerChain of(SamplingSettings settings, int vocabularySize, long seed) {
        return of(settings, vocabularySize, seed, PenaltyScope.everything(), List.of());
    }

    /// The same with what penalties know of tokens.
    ///
    /// @param first steps that come before all others
    public static SamplerChain of(
            SamplingSettings settings, int vocabularySize, long seed, PenaltyScope scope, List<LogitsProcessor> first) {
        List<LogitsProcessor> steps = new ArrayList<>(first);
        addPenalties(steps, settings.penalties(), vocabularySize, scope.spared());
        if (settings.dry().multiplier() != 0) {
            steps.add(new DryPenalty(settings.dry(), vocabularySize, scope));
        }
        addIf(settings.topK() != 0, steps, new TopK(settings.topK()));
        addIf(settings.typicalP() != 1, steps, new Typical(settings.typicalP()));
        addIf(settings.topP() != 1, steps, new TopP(settings.topP()));
        addIf(settings.minP() != 0, steps, new MinP(settings.minP()));
        addIf(settings.temperature() != 1, steps, new Temperature(settings.temperature()));
        return new SamplerChain(steps, seed);
    }

    private static void addPenalties(
            List<LogitsProcessor> steps, Penalties penalties, int vocabularySize, BitSet spared) {
        boolean neutral = penalties.repetition() == 1 && penalties.frequency() == 0 && penalties.presence() == 0;
        if (!neutral && penalties.lastTokens() != 0) {
            steps.add(new RepetitionPenalties(penalties, vocabularySize, spared));
        }
        if (penalties.noRepeatNgram() != 0) {
            steps.add(new NoRepeatNgram(penalties.noRepeatNgram(), vocabularySize));
        }
    }

    private static void addIf(boolean active, List<LogitsProcessor> steps, LogitsProcessor step) {
        if (active) {
            steps.add(step);
        }
    }

    List<LogitsProcessor> steps() {
        return steps;
    }

    /// Runs the steps and draws. Does not [#accept] the token.
    ///
    /// @throws IllegalStateException if no token is left; callers with a mask check [Logits#isEmpty]
    ///     after it and report a dead end instead
    public int sample(Logits logits) {
        for (LogitsProcessor step : steps) {
            step.process(logits);
        }
        return draw(logits, random.nextDouble());
    }

    /// Whether the scores down to so many nats below the largest one will mostly do for the next draw.
    public boolean isContentWith(double nats) {
        double raises = 0;
        boolean cuts = false;
        for (LogitsProcessor step : steps) {
            raises += step.raises();
            cuts |= step instanceof MinP(double share) && share > 0 || step instanceof Temperature(double t) && t == 0;
        }
        return cuts && raises + USUAL_CUT <= nats;
    }

    /// Runs the steps and draws where only some tokens are there, the others as if they were excluded.
    ///
    /// @param least scores of the tokens that are not there are below this
    /// @return empty if one of these might have been drawn: nothing has been drawn then, and the scores are of no
    ///     use
    public OptionalInt sampleFrom(Logits logits, double least) {
        double highest = least;
        boolean complete = false;
        for (LogitsProcessor step : steps) {
            complete |= step.excludes(highest, logits);
            highest += step.raises();
            step.process(logits);
        }
        return complete ? OptionalInt.of(draw(logits, random.nextDouble())) : OptionalInt.empty();
    }

    /// Tells all steps which token stands next in the text, be it of the prompt or chosen.
    public void accept(int token) {
        for (LogitsProcessor step : steps) {
            step.accept(token);
        }
    }

    /// Forgets all accepted tokens but the first `length`. The row of random numbers goes on: what is
    /// written next is another text.
    public void rewind(int length) {
        for (LogitsProcessor step : steps) {
            step.rewind(length);
        }
    }

    /// Inverse-CDF draw: the first candidate at which the running sum passes `u` of the total.
    ///
    /// @param u in [0, 1)
    private static int draw(Logits logits, double u) {
        if (logits.isEmpty()) {
            throw new IllegalStateException("no token is left");
        }
        double[] weights = logits.weights();
        double limit = u * logits.totalWeight();
        double sum = 0;
        int last = logits.count() - 1; // where rounding leaves the sum just below the limit
        for (int i = 0; i < last; i++) {
            sum += weights[i];
            if (limit < sum) {
                return logits.candidate(i);
            }
        }
        return logits.candidate(last);
    }
}
