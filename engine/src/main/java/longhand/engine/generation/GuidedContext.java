package longhand.engine.generation;

import java.util.function.BooleanSupplier;

/// Two contexts side by side: the page with a note, and the page without. What comes out is the guided expectation.
/// Once the note is told, the page with it goes on alone: that is twice as fast, and nothing is told again. The other
/// catches up if the take goes back to before. Confined to the decode thread.
final class GuidedContext implements TakeContext {

    private final ContextPair pair;
    private final TakeContext noted;
    private final TakeContext plain;
    private final int[] page;
    private final Pace pace;
    private final GuidedLogits guided;
    private final ToldNote told;
    private final BooleanSupplier stopped;
    private final float[] unguided;
    private int shorter;
    private int pageRead;

    /// Tokens of the take that the context without the note has read.
    private int followed;

    /// @param pair   the page with the note and without it
    /// @param page   tokens of the page without it, not empty
    /// @param guided brings the two together
    /// @param told   whether the note is told
    /// @param stopped asked once per piece of the page
    GuidedContext(
            ContextPair pair, int[] page, Pace pace, GuidedLogits guided, ToldNote told, BooleanSupplier stopped) {
        this.pair = pair;
        this.noted = pair.noted();
        this.plain = pair.plain();
        this.page = page;
        this.pace = pace;
        this.guided = guided;
        this.told = told;
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
        told.write(token);
        if (told.isTold()) {
            noted.write(token, logits);
            guided.clean(logits);
        } else {
            writeBoth(token, logits);
            guided.guide(logits, unguided);
        }
    }

    private void writeBoth(int token, float[] logits) {
        if (followed == told.length() - 1) {
            pair.write(token, logits, unguided);
            followed++;
        } else {
            noted.write(token, logits);
            follow();
        }
    }

    @Override
    public void goBack(int length, int last, float[] logits) {
        noted.goBack(length, last, logits);
        told.goBack(length - promptLength());
        if (told.isTold()) {
            forget(length);
            guided.clean(logits);
        } else {
            follow(length, last);
            guided.guide(logits, unguided);
        }
    }

    @Override
    public void goBack(int length) {
        noted.goBack(length);
        told.goBack(length - promptLength());
        forget(length);
    }

    private int promptLength() {
        return page.length + shorter;
    }

    private void follow() {
        while (followed < told.length()) {
            plain.write(told.token(followed++), unguided);
        }
    }

    private void follow(int length, int last) {
        if (followed < told.length()) {
            follow();
        } else {
            followed = told.length();
            plain.goBack(length - shorter, last(length - shorter, last), unguided);
        }
    }

    private void forget(int length) {
        if (followed > told.length()) {
            followed = told.length();
            plain.goBack(length - shorter);
        }
    }

    /// At the very beginning of a take the last token is the prompt's, and the two prompts may end differently.
    private int last(int length, int last) {
        return length == page.length ? page[length - 1] : last;
    }
}
