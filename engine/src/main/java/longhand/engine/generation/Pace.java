package longhand.engine.generation;

/// How many tokens of a prompt are read between two looks at the stop flag: as many as the model reads
/// in a time that nobody feels. The pieces never fall below [KeptContext#SMALLEST_BATCH], so that their
/// size, which depends on the clock, has no part in the result. A short prompt is read token by token, as the
/// model's own are: it need not wait until the kernels for batches are warm. Confined to the decode thread.
final class Pace {

    private static final long SHORT_NANOS = 20_000_000;
    private static final long LONG_NANOS = 50_000_000;
    private static final int FIRST = 32;

    private final int most;
    private int tokens;

    /// @param batchTokens most that the transformer takes at once
    Pace(int batchTokens) {
        most = batchTokens;
        tokens = Math.min(FIRST, most);
    }

    /// Where the piece that begins at `from` ends. Nothing too small for a batch is left behind.
    int end(int from, int promptLength) {
        if (KeptContext.isShort(promptLength)) {
            return from + 1;
        }
        int left = promptLength - from;
        if (left <= tokens) {
            return promptLength;
        }
        int rest = left - tokens;
        if (rest >= KeptContext.SMALLEST_BATCH || most <= KeptContext.SMALLEST_BATCH) {
            return from + tokens;
        }
        return left <= most ? promptLength : promptLength - KeptContext.SMALLEST_BATCH;
    }

    /// Learns from the time that a piece took.
    void took(long nanos) {
        if (nanos > LONG_NANOS) {
            tokens = Math.min(most, Math.max(KeptContext.SMALLEST_BATCH, tokens / 2));
        } else if (nanos < SHORT_NANOS) {
            tokens = Math.min(most, tokens * 2);
        }
    }
}
