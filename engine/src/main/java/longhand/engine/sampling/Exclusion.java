package longhand.engine.sampling;

import java.util.Arrays;

/// Takes a set of tokens out of scores. A mask is applied at every token of a take under a rule, so this is written to
/// have no branch for a token: eight bits say which of eight summands are -infinity. Pure functions.
final class Exclusion {

    private static final int ALL = 0xff;

    /// `[256][8]`: for each byte the summands of its bits, 0 where one is set.
    private static final float[] SUMMANDS = new float[(ALL + 1) * Byte.SIZE];

    static {
        for (int i = 0; i < SUMMANDS.length; i++) {
            boolean kept = (i / Byte.SIZE >> i % Byte.SIZE & 1) != 0;
            SUMMANDS[i] = kept ? 0 : Float.NEGATIVE_INFINITY;
        }
    }

    private Exclusion() {}

    /// @param allowed a bit for each score; those behind its end are 0
    static void apply(long[] allowed, float[] scores) {
        for (int from = 0; from < scores.length; from += Long.SIZE) {
            long bits = from / Long.SIZE < allowed.length ? allowed[from / Long.SIZE] : 0;
            if (bits == 0 || scores.length - from < Long.SIZE) {
                few(bits, scores, from, Math.min(scores.length, from + Long.SIZE));
            } else if (bits != -1) {
                block(bits, scores, from);
            }
        }
    }

    private static void block(long bits, float[] scores, int from) {
        for (int at = 0; at < Long.SIZE; at += Byte.SIZE) {
            eight((int) (bits >>> at) & ALL, scores, from + at);
        }
    }

    private static void eight(int bits, float[] scores, int from) {
        int summand = bits * Byte.SIZE;
        for (int i = 0; i < Byte.SIZE; i++) {
            scores[from + i] += SUMMANDS[summand + i];
        }
    }

    /// A block of which nothing is left, or the last one.
    private static void few(long bits, float[] scores, int from, int to) {
        if (bits == 0) {
            Arrays.fill(scores, from, to, Float.NEGATIVE_INFINITY);
            return;
        }
        for (int at = from; at < to; at++) {
            if ((bits >>> at & 1) == 0) {
                scores[at] = Float.NEGATIVE_INFINITY;
            }
        }
    }
}
