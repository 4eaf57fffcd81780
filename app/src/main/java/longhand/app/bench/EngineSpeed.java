package longhand.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;

/// How fast a model reads and writes, without tokenizer and sampler. Confined to one thread.
///
/// @param transformer that is measured
/// @param nanos       a clock
public record EngineSpeed(Transformer transformer, LongSupplier nanos) {

    private static final double NANOS = 1e9;

    /// Medians of some rounds.
    ///
    /// @param prefill tokens a second that are read in batches
    /// @param decode  tokens a second that are read one by one, behind the others, with the logits of each
    public record Measured(double prefill, double decode) {}

    /// @param prompt tokens that are read at once
    /// @param tokens that follow one by one
    /// @param rounds of which the medians count; one more warms up
    public Measured measure(int prompt, int tokens, int rounds) {
        double[] prefill = new double[rounds];
        double[] decode = new double[rounds];
        int[] text = new SplittableRandom(1)
                .ints(prompt + tokens, 0, transformer.vocabularySize())
                .toArray();
        round(text, prompt);
        for (int i = 0; i < rounds; i++) {
            Measured once = round(text, prompt);
            prefill[i] = once.prefill;
            decode[i] = once.decode;
        }
        return new Measured(median(prefill), median(decode));
    }

    private Measured round(int[] text, int prompt) {
        KvCache cache = transformer.newCache();
        float[] logits = new float[transformer.vocabularySize()];
        long start = nanos.getAsLong();
        for (int from = 0; from < prompt; from += transformer.batchTokens()) {
            int to = Math.min(prompt, from + transformer.batchTokens());
            if (to < prompt) {
                transformer.read(cache, text, from, to);
            } else {
                transformer.forward(cache, text, from, to, logits);
            }
        }
        long read = nanos.getAsLong();
        for (int i = prompt; i < text.length; i++) {
            transformer.forward(cache, text, i, i + 1, logits);
        }
        long end = nanos.getAsLong();
        return new Measured(prompt * NANOS / (read - start), (text.length - prompt) * NANOS / (end - read));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// As a table.
    ///
    /// @param backend   its display name
    /// @param megabytes that a token moves; 0 = not known
    /// @param bandwidth of the device, in megabytes a second; 0 = not known
    public static BenchTable table(String backend, int prompt, Measured speed, double megabytes, double bandwidth) {
        double moved = speed.decode * megabytes;
        return new BenchTable(
                "Engine",
                "Medians. Prefill: " + prompt + " tokens read in batches; decode: one token at a time behind them, with"
                        + " its logits. Moved: bytes that each token has to read, times tokens. Share: of the bandwidth by"
                        + " the card's own figures.",
                List.of("backend", "prefill, tokens/s", "decode, tokens/s", "moved, GB/s", "share of bandwidth"),
                List.of(List.of(
                        backend,
                        speed.prefill,
                        speed.decode,
                        moved / 1e3,
                        bandwidth > 0 ? (Object) (moved / bandwidth) : "")));
    }
}
