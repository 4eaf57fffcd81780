package longhand.engine.sampling;

import java.util.SplittableRandom;
import longhand.engine.api.SamplingSettings;

/// Runs a chain over made-up logits until HotSpot has compiled its loops. HotSpot counts turns, not work:
/// a small vocabulary does, and costs as much as two tokens of a real one.
public final class SamplerWarmUp {

    private static final int VOCABULARY = 2048;
    private static final int TOKENS = 60;

    private SamplerWarmUp() {}

    /// Takes some 50 ms of one core; thread-safe, and best begun while a model is loaded.
    public static void run() {
        SplittableRandom random = new SplittableRandom(1);
        Logits logits = new Logits(VOCABULARY);
        SamplerChain chain = SamplerChain.of(SamplingSettings.PROSE, VOCABULARY, 1);
        for (int i = 0; i < TOKENS; i++) {
            for (int token = 0; token < VOCABULARY; token++) {
                logits.raw()[token] = 8 * random.nextFloat();
            }
            logits.start();
            double sum = logits.entropy() + logits.logTotal();
            int token = chain.sample(logits);
            chain.accept(token);
            assert Double.isFinite(sum + logits.logProbability(token) + logits.entropy());
        }
    }
}
