package longhand.engine.tensor.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.KvCache;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomTensors;
import org.junit.jupiter.api.Test;

/// Attention against its definition, written down in double precision.
class ScalarAttentionTest {

    @Test
    void followsTheDefinition() {
        Property.holds(100, random -> new Case(random).check());
    }

    /// A random sequence, and a random rule on layer 1 of 2.
    private static final class Case {

        private final int kvHeads;
        private final int group;
        private final int headSize;
        private final int positions;
        private final AttentionRule rule;
        private final Activations qkv;

        Case(RandomGenerator random) {
            kvHeads = random.nextInt(1, 3);
            group = random.nextInt(1, 4);
            headSize = 2 * random.nextInt(1, 5);
            positions = random.nextInt(1, 80);
            rule = new AttentionRule(
                    1, random.nextFloat(0.1f, 1f), random.nextInt(0, 40), random.nextBoolean() ? 0f : 2f);
            qkv = new ScalarBackend().activations(positions, (group + 2) * kvHeads * headSize);
            RandomTensors.fill(random, qkv);
        }

        void check() {
            try (ScalarBackend backend = new ScalarBackend()) {
                KvCache cache = backend.cache(new CacheShape(2, kvHeads, headSize, positions));
                Batch batch = Batch.of(cache, new int[positions], 0, positions);
                backend.store(qkv, keys(), values(), 1, batch);
                Activations out = backend.activations(positions, queries().width());
                backend.attend(qkv, queries(), rule, batch, out);
                float[] row = new float[out.width()];
                for (int position = 0; position < positions; position++) {
                    out.read(position, row);
                    for (int i = 0; i < row.length; i++) {
                        assertEquals(expected(position, i / headSize, i % headSize), row[i], 1e-5);
                    }
                }
            }
        }

        private Heads queries() {
            return new Heads(0, kvHeads * group, headSize);
        }

        private Heads keys() {
            return new Heads(kvHeads * group * headSize, kvHeads, headSize);
        }

        private Heads values() {
            return new Heads(kvHeads * (group + 1) * headSize, kvHeads, headSize);
        }

        private double expected(int position, int head, int dimension) {
            double sum = 0;
            double weights = 0;
            for (int other = 0; other <= position; other++) {
                if (rule.window() > 0 && position - other >= rule.window()) {
                    continue;
                }
                double weight = Math.exp(score(position, other, head));
                weights += weight;
                sum += weight * at(other, values(), head / group, dimension);
            }
            return sum / weights;
        }

        private double score(int position, int other, int head) {
            double dot = 0;
            for (int i = 0; i < headSize; i++) {
                dot += at(position, queries(), head, i) * at(other, keys(), head / group, i);
            }
            double score = dot * rule.scale();
            return rule.softCap() == 0 ? score : rule.softCap() * Math.tanh(score / rule.softCap());
        }

        private double at(int position, Heads heads, int head, int dimension) {
            float[] row = new float[qkv.width()];
            qkv.read(position, row);
            return row[heads.offset() + head * headSize + dimension];
        }
    }
}
