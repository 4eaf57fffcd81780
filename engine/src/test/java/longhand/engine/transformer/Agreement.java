package longhand.engine.transformer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import longhand.engine.tensor.KvCache;
import longhand.engine.testing.Golden;

/// How far a model's logits are from golden ones, over all golden positions of some prompts.
///
/// Each golden position has its 20 largest logits and the logarithm of the sum of all exponentials;
/// the divergence is between distributions over these 20 tokens and the rest.
final class Agreement {

    /// Golden logits have five digits after the point: what is less than this is nothing.
    private static final double ROUNDING = 1e-6;

    private final List<Double> differences = new ArrayList<>();
    private final List<Double> divergences = new ArrayList<>();
    private double largestFlippedMargin;
    private int flips;

    /// Reads a golden prompt and adds all its positions: at once where every token is one, else in
    /// pieces that end at them.
    void add(Transformer transformer, JsonNode prompt) {
        int[] ids = Golden.ints(prompt.get("ids"));
        JsonNode positions = prompt.get("positions");
        KvCache cache = transformer.newCache();
        if (positions.size() == ids.length) {
            transformer.forwardAll(
                    cache, ids, 0, ids.length, (position, logits) -> add(positions.get(position), logits));
            return;
        }
        float[] logits = new float[transformer.vocabularySize()];
        for (JsonNode golden : positions) {
            transformer.forward(cache, ids, cache.length(), golden.get("pos").asInt() + 1, logits);
            add(golden, logits);
        }
    }

    private void add(JsonNode golden, float[] logits) {
        double logsumexp = Likelihood.logSumExp(logits);
        double goldenSum = golden.get("logsumexp").asDouble();
        double divergence = 0;
        double p = 0;
        double q = 0;
        for (JsonNode entry : golden.get("top")) {
            double ours = logits[entry.get(0).asInt()];
            double theirs = entry.get(1).asDouble();
            differences.add(Math.abs(ours - theirs));
            double share = Math.exp(theirs - goldenSum);
            divergence += share * (theirs - goldenSum - (ours - logsumexp));
            p += share;
            q += Math.exp(ours - logsumexp);
        }
        double rest = Math.max(1 - p, ROUNDING);
        divergences.add(divergence + rest * Math.log(rest / Math.max(1 - q, ROUNDING)));
        if (Likelihood.argmax(logits) != golden.get("argmax").asInt()) {
            flips++;
            largestFlippedMargin =
                    Math.max(largestFlippedMargin, golden.get("margin").asDouble());
        }
    }

    int positions() {
        return divergences.size();
    }

    double largestDifference() {
        return Collections.max(differences);
    }

    double meanDifference() {
        return mean(differences);
    }

    /// @param share 0.99 for the 99th percentile
    double difference(double share) {
        return percentile(differences, share);
    }

    double largestDivergence() {
        return Collections.max(divergences);
    }

    double meanDivergence() {
        return mean(divergences);
    }

    double divergence(double share) {
        return percentile(divergences, share);
    }

    /// Share of positions with the golden first choice.
    double sameFirst() {
        return 1 - (double) flips / positions();
    }

    /// The clearest golden first choice that was not ours, as the distance to the second.
    double largestFlippedMargin() {
        return largestFlippedMargin;
    }

    @Override
    public String toString() {
        return positions() + " positions, logits off by " + meanDifference() + " on average and "
                + largestDifference() + " at most, divergence " + meanDivergence() + " and " + largestDivergence()
                + ", " + flips + " flips up to a margin of " + largestFlippedMargin;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
