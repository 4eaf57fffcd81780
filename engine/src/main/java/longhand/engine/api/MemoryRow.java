package longhand.engine.api;

import java.util.Objects;

/// One remembered sentence, with where it stands in the text. Immutable.
///
/// @param id          unique in its [StoryMemory]
/// @param text        word for word from the text, or what the writer made of it
/// @param source      where it stands; for a row that the writer added, the step at which it came in
/// @param origin      who put it there
/// @param locked      whether the writer wants it to stay
/// @param doubt       whether it may no longer be true; the writer decides
/// @param touch       how much later paragraphs spoke of it: the sum of their overlaps, each weighed by
///                    .85 for every step since
/// @param lastTouched the last step whose paragraph spoke of it, or the step at which it came in
/// @param reason      why it is where it is
public record MemoryRow(
        long id,
        String text,
        Source source,
        Origin origin,
        boolean locked,
        Doubt doubt,
        double touch,
        int lastTouched,
        MemoryReason reason) {

    /// A sentence of a paragraph.
    ///
    /// @param step     of the paragraph, counted from 1
    /// @param sentence of the paragraph, counted from 0; -1: no sentence, the writer's own words
    public record Source(int step, int sentence) {}

    /// Who put a row into the memory.
    public enum Origin {
        TEXT,
        WRITER
    }

    /// Why a row is shown in amber.
    public enum Doubt {
        NONE,
        /// A newer row speaks of the same things.
        NEWER_ROW,
        /// The paragraph that it was copied from no longer holds it.
        SOURCE_CHANGED
    }

    public MemoryRow {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(doubt, "doubt");
        Objects.requireNonNull(reason, "reason");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a memory row needs words");
        }
    }

    /// A sentence that has just been copied out of a paragraph.
    public static MemoryRow copied(long id, String text, Source source) {
        return new MemoryRow(
                id, text, source, Origin.TEXT, false, Doubt.NONE, 0, source.step(), new MemoryReason.Fresh());
    }

    /// What the writer wants to be remembered.
    public static MemoryRow written(long id, String text, int step) {
        return new MemoryRow(
                id, text, new Source(step, -1), Origin.WRITER, false, Doubt.NONE, 0, step, new MemoryReason.Written());
    }

    /// Whether no rule may take it out of the short-term memory.
    public boolean isHeld() {
        return locked || origin == Origin.WRITER;
    }

    public MemoryRow touched(double newTouch, int newLastTouched) {
        return new MemoryRow(id, text, source, origin, locked, doubt, newTouch, newLastTouched, reason);
    }

    public MemoryRow because(MemoryReason newReason) {
        return new MemoryRow(id, text, source, origin, locked, doubt, touch, lastTouched, newReason);
    }

    public MemoryRow doubted(Doubt newDoubt) {
        return new MemoryRow(id, text, source, origin, locked, newDoubt, touch, lastTouched, reason);
    }

    public MemoryRow locked(boolean newLocked) {
        return new MemoryRow(id, text, source, origin, newLocked, doubt, touch, lastTouched, reason);
    }

    /// The writer's version of it: the writer's row from now on, with the footnote that it had.
    public MemoryRow edited(String newText) {
        return new MemoryRow(
                id, newText, source, Origin.WRITER, locked, Doubt.NONE, touch, lastTouched, new MemoryReason.Written());
    }

    /// What its source says now, word for word: a copy as before.
    public MemoryRow renewed(String newText, int newSentence) {
        Source now = new Source(source.step(), newSentence);
        return new MemoryRow(id, newText, now, Origin.TEXT, locked, Doubt.NONE, touch, lastTouched, reason);
    }
}
