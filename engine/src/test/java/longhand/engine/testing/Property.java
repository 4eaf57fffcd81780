package longhand.engine.testing;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Checks a statement on many random cases. A failure names the seed; `-Dlonghand.seed=N` reruns
/// exactly that case.
public final class Property {

    private static final int CASES = Integer.getInteger("longhand.cases", 200);

    private Property() {}

    @FunctionalInterface
    public interface Statement {
        void check(RandomGenerator random) throws Exception;
    }

    public static void holds(Statement statement) {
        holds(CASES, statement);
    }

    public static void holds(int cases, Statement statement) {
        holds(System.nanoTime(), cases, statement);
    }

    /// @param start seed of the first case
    public static void holds(long start, int cases, Statement statement) {
        Long only = Long.getLong("longhand.seed");
        long first = only == null ? start : only;
        long last = only == null ? first + cases : first + 1;
        for (long seed = first; seed < last; seed++) {
            try {
                statement.check(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("failed with -Dlonghand.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
