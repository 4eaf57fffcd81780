package longhand.engine.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// How alike two words are in meaning, by what a model knows their tokens by: the cosine of their mean embeddings, from
/// which the mean of the vocabulary is taken. Confined to the decode thread.
public final class Meaning implements ToDoubleBiFunction<String, String> {

    /// Every so many tokens one counts for the mean of the vocabulary.
    private static final int STRIDE = 16;

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final Map<String, float[]> known = new HashMap<>();
    private float[] mean = {};

    public Meaning(Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
    }

    /// @return -1..1
    @Override
    public double applyAsDouble(String word, String other) {
        float[] one = of(word);
        float[] two = known.computeIfAbsent(other, this::of);
        return dot(one, two) / Math.sqrt(dot(one, one) * dot(two, two));
    }

    private float[] of(String word) {
        if (mean.length == 0) {
            mean = meanOfVocabulary();
        }
        int[] tokens = tokenizer.encode(" " + word, false, false);
        float[] sum = new float[mean.length];
        for (int token : tokens) {
            add(sum, transformer.embedding(token), 1f / tokens.length);
        }
        add(sum, mean, -1);
        return sum;
    }

    private float[] meanOfVocabulary() {
        float[] sum = new float[transformer.embedding(0).length];
        int count = Math.ceilDiv(tokenizer.vocabularySize(), STRIDE);
        for (int token = 0; token < tokenizer.vocabularySize(); token += STRIDE) {
            add(sum, transformer.embedding(token), 1f / count);
        }
        return sum;
    }

    private static void add(float[] sum, float[] vector, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
