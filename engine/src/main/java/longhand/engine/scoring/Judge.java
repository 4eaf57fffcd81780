package longhand.engine.scoring;

import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;

/// Somebody who knows how likely texts are behind a context: a model, asked and waited for.
@FunctionalInterface
public interface Judge {

    /// One likelihood for each text, in order. May take seconds: never on the JavaFX thread.
    ///
    /// @param texts not empty
    List<Likelihood> likelihoods(String context, List<String> texts) throws EngineException;

    /// By how much each text is likelier behind `context` than behind `other`, in nats: pointwise mutual
    /// information if `other` says nothing.
    default double[] gains(String context, String other, List<String> texts) throws EngineException {
        return difference(likelihoods(context, texts), likelihoods(other, texts), false);
    }

    /// The same, per token.
    default double[] gainsPerToken(String context, String other, List<String> texts) throws EngineException {
        return difference(likelihoods(context, texts), likelihoods(other, texts), true);
    }

    private static double[] difference(List<Likelihood> with, List<Likelihood> without, boolean perToken) {
        double[] gains = new double[with.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = perToken
                    ? with.get(i).perToken() - without.get(i).perToken()
                    : with.get(i).logProbability() - without.get(i).logProbability();
        }
        return gains;
    }
}
