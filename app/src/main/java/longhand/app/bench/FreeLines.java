package longhand.app.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import longhand.engine.prompt.PromptParts;
import longhand.engine.sampling.Logits;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Lines as a model writes them when nobody holds it to a form, each token drawn. Confined to one thread.
final class FreeLines {

    private static final double TEMPERATURE = 0.8;
    private static final int MOST_TOKENS_A_LINE = 40;

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final Logits logits;

    /// Lines and what they cost.
    ///
    /// @param text each line with its break
    /// @param log  of all tokens, as the model gave them, in nats
    record Drawn(String text, double log) {}

    FreeLines(Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.logits = new Logits(transformer.vocabularySize());
    }

    /// Some lines behind a prompt that ends with a line break; fewer if the model ends its text.
    Drawn write(String prompt, int lines, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        KvCache cache = transformer.newCache();
        read(cache, PromptParts.text(prompt).encode(tokenizer));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        double log = 0;
        for (int i = 0; i < lines * MOST_TOKENS_A_LINE && breaks(text) < lines; i++) {
            logits.start();
            double total = logits.logTotal();
            int token = draw(random);
            if (tokenizer.isEndOfText(token)) {
                break;
            }
            log += logits.raw()[token] - total;
            text.writeBytes(tokenizer.bytes(token));
            read(cache, new int[] {token});
        }
        return new Drawn(text.toString(StandardCharsets.UTF_8), log);
    }

    private void read(KvCache cache, int[] tokens) {
        int batch = transformer.batchTokens();
        for (int at = 0; at < tokens.length; at += batch) {
            transformer.forward(cache, tokens, at, Math.min(tokens.length, at + batch), logits.raw());
        }
    }

    private static long breaks(ByteArrayOutputStream text) {
        return text.toString(StandardCharsets.UTF_8)
                .chars()
                .filter(letter -> letter == '\n')
                .count();
    }

    /// The largest of the scores with Gumbel's noise.
    private int draw(SplittableRandom random) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int token = 0; token < logits.size(); token++) {
            double score = logits.raw()[token] / TEMPERATURE - Math.log(-Math.log(random.nextDouble(1e-12, 1)));
            if (score > most) {
                most = score;
                best = token;
            }
        }
        return best;
    }
}
