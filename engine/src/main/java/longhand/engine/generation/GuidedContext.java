package longhand.engine.generation;

import java.util.function.BooleanSupplier;

/// Two contexts side by side: the page with a note, and the page without. Every token goes into both; what
/// comes out is the guided expectation. Confined to the decode thread.
final class GuidedContext implements TakeContext {

    private final TakeContext noted;
    private final TakeContext plain;
    private final int[] page;
    private final Pace pace;
    private final GuidedLogits guided;
    private final BooleanSupplier stopped;
    private final float[] unguided;
    private int shorter;
    private int pageRead;

    /// @param noted  reads the page with the note
    /// @param plain  reads the page without it
    /// @param page   tokens of the page without it, not empty
    /// @param guided brings the two together
    /// @param stopped asked once per piece of the page
    GuidedContext(
            TakeContext noted, TakeContext plain, int[] page, Pace pace, GuidedLogits guided, BooleanSupplier stopped) {
        this.noted = noted;
        this.plain = plain;
        this.page = page;
        this.pace = pace;
        this.guided = guided;
        this.stopped = stopped;
        this.unguided = new float[guided.size()];
    }

    @Override
    public int freeTokens() {
        return Math.min(noted.freeTokens(), plain.freeTokens());
    }

    /// The note stands near the end of the page, so that the page alone is kept about as far.
    @Override
    public int keep(int[] prompt) {
        shorter = prompt.length - page.length;
        pageRead = plain.keep(page);
        return noted.keep(prompt);
    }

    @Override
    public void read(int[] prompt, int from, int to, float[] logits) {
        noted.read(prompt, from, to, logits);
        boolean last = to == prompt.length;
        int until = last ? page.length : Math.min(to - shorter, page.length - KeptContext.SMALLEST_BATCH);
        while (pageRead < until && !stopped.getAsBoolean()) {
            int end = pace.end(pageRead, page.length);
            plain.read(page, pageRead, end, unguided);
            pageRead = end;
        }
        if (last && pageRead == page.length) {
            guided.guide(logits, unguided);
        }
    }

    @Override
    public void write(int token, float[] logits) {
        noted.write(token, logits);
        plain.write(token, unguided);
        guided.guide(logits, unguided);
    }

    @Override
    public void goBack(int length, int last, float[] logits) {
        noted.goBack(length, last, logits);
        plain.goBack(length - shorter, last(length - shorter, last), unguided);
        guided.guide(logits, unguided);
    }

    @Override
    public void goBack(int length) {
        noted.goBack(length);
        plain.goBack(length - shorter);
    }

    /// At the very beginning of a take the last token is the prompt's, and the two prompts may end differently.
    private int last(int length, int last) {
        return length == page.length ? page[length - 1] : last;
    }
}
