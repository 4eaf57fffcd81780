package longhand.ui.page;

import java.util.List;
import java.util.Optional;
import longhand.engine.text.WordCounter;
import longhand.memory.text.Anchor;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import longhand.memory.text.UndoStep;

/// A take on the page that the writer has not decided on. Its text stands in pencil between two anchors
/// that follow every edit; it is one undo step.
///
/// [#offer] and [#finish] come from any thread, all else is confined to the JavaFX thread.
public final class FreshTake {

    private enum State {
        STREAMING,
        FRESH,
        KEPT,
        GONE
    }

    /// Marks with which a word may begin.
    private static final String OPENERS = "\u201c\u2018\"'(";

    private final Manuscript manuscript;
    private final Runnable changed;
    private Anchor start;
    private final Anchor end;
    private final Runnable silence;
    private volatile TakeMailbox mailbox = new TakeMailbox();
    private UndoStep step;
    private State state;
    private long number;
    /// Of the words to come; differs from that of the words on the page until the first one is there.
    private long nextNumber;
    /// Whether emptiness means that the words have been taken away, and not that they are still to come.
    private boolean written;
    /// Whether words give way to it; if not, what is typed at its place before its first word is none of it.
    private boolean takesPlaceOfWords;
    /// The writer's words in whose place it stands; they come back if it goes.
    private Slice stood = Slice.EMPTY;

    private FreshTake(Manuscript manuscript, long number, int from, int to, State state, Runnable changed) {
        this.manuscript = manuscript;
        this.number = number;
        this.nextNumber = number;
        this.state = state;
        this.changed = changed;
        takesPlaceOfWords = from < to;
        start = manuscript.anchor(from, false);
        end = manuscript.anchor(to, true);
        step = manuscript.beginForeign();
        silence = manuscript.onChange(_ -> watch());
    }

    /// A take that is about to be written in the place of the characters from `from` to `to`, which
    /// stay until its first word is there.
    ///
    /// @param changed called when the take has been stopped, replaced, kept or removed
    static FreshTake begin(Manuscript manuscript, long number, int from, int to, Runnable changed) {
        return new FreshTake(manuscript, number, from, to, State.STREAMING, changed);
    }

    /// A take that the text already holds.
    ///
    /// @param step its undo step, if there is one
    static FreshTake found(Manuscript manuscript, PencilText text, Optional<UndoStep> step, Runnable changed) {
        FreshTake take = new FreshTake(manuscript, text.number(), text.from(), text.to(), State.FRESH, changed);
        manuscript.endForeign(take.step); // empty, so it leaves the history
        take.step = step.orElse(take.step);
        take.written = true;
        return take;
    }

    /// Writes another take in its place; the words stay until the first new one is there.
    void restart(long otherNumber) {
        stop();
        if (state == State.FRESH) {
            state = State.STREAMING;
            mailbox = new TakeMailbox();
            nextNumber = otherNumber;
            takesPlaceOfWords = true;
            changed.run();
        }
    }

    public long number() {
        return number;
    }

    /// Where its first word comes: behind what the writer has typed there meanwhile, or in the place of the words that
    /// give way.
    public int place() {
        return takesPlaceOfWords ? start() : end();
    }

    /// Position of its first character in the scene.
    public int start() {
        return start.position();
    }

    /// Position behind its last character.
    public int end() {
        return end.position();
    }

    public String text() {
        return manuscript.text().text(start(), end());
    }

    /// What the writer types ahead of its first word is none of it.
    public int words() {
        return isAhead() ? 0 : WordCounter.count(text());
    }

    public boolean isStreaming() {
        return state == State.STREAMING;
    }

    /// Whether its first word is still to come, and no words stand in its place.
    private boolean isAhead() {
        return !written && !takesPlaceOfWords;
    }

    /// Whether what is typed at a position is typed right behind it.
    boolean endsAt(int position) {
        return written && position == end();
    }

    /// Whether the writer has kept it, all of its words being ink.
    public boolean isKept() {
        return state == State.KEPT;
    }

    /// Whether it is no longer a proposal on the page.
    public boolean isOver() {
        return state == State.KEPT || state == State.GONE;
    }

    /// The next piece of text, from any thread. It is on the page with the next frame.
    public void offer(String piece) {
        mailbox.offer(piece);
    }

    /// Nothing comes after what has been offered; from any thread.
    public void finish() {
        mailbox.finish();
    }

    /// The writer has read enough: what has not reached the page never will.
    public void stop() {
        if (isStreaming()) {
            mailbox.stop();
            endStream();
        }
    }

    /// Parts it from what the writer types right behind it: it may have been stopped inside a word.
    void partFrom(String typed) {
        boolean word = !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointAt(0));
        if (state == State.FRESH && word && !Character.isWhitespace(text().charAt(text().length() - 1))) {
            step = manuscript.insertForeign(step, end(), slice(" "), Optional.empty());
            manuscript.endForeign(step);
        }
    }

    /// All its words become ink.
    public void keep() {
        stop();
        if (state == State.FRESH) {
            state = State.KEPT;
            Slice ink = manuscript.text().slice(start(), end()).restyled(CharacterStyle::kept);
            manuscript.amend(step, start(), end(), ink, Optional.of(Selection.at(end())));
            leave();
        }
    }

    /// Takes it off the page, by undo if that is the next step, else by an edit; the words that stood there come back.
    public void remove() {
        stop();
        if (state == State.FRESH) {
            state = State.GONE;
            if (manuscript.isNextUndo(step)) {
                manuscript.undo();
            } else {
                manuscript.edit(start(), end(), stood, Selection.at(start() + stood.length()));
                manuscript.closeStep();
            }
            leave();
        }
    }

    /// Puts another take in its place; one undo takes back whichever stands there.
    public void replaceWith(String text, long otherNumber) {
        stop();
        if (state == State.FRESH) {
            number = otherNumber;
            Slice other = slice(text + joint(text));
            int behind = start() + other.length();
            manuscript.amend(step, start(), end(), other, Optional.of(Selection.at(behind)));
            changed.run();
        }
    }

    /// The scene leaves the page; its text remembers the take.
    void abandon() {
        stop();
        if (!isOver()) {
            state = State.GONE;
            release();
        }
    }

    /// Writes what has come since the last frame.
    ///
    /// @return whether the writer's caret is at the end of the take and moves with it
    boolean drain(Selection writer) {
        if (!isStreaming()) {
            return false;
        }
        TakeMailbox.Batch batch = mailbox.take();
        // Who has typed at its place goes on typing there, ahead of it.
        boolean typedAhead = isAhead() && start() < end();
        boolean follows = writer.equals(Selection.at(end())) && !batch.text().isEmpty() && !typedAhead;
        if (!batch.text().isEmpty()) {
            makeRoom();
            int from = end();
            write(slice(batch.text()), follows);
            if (typedAhead) {
                holdStart(from, true);
            }
        }
        if (batch.last()) {
            endStream();
        }
        return follows;
    }

    /// The words that stood here go, in the same undo step, when the first new one comes.
    private void makeRoom() {
        if (isAhead()) {
            holdStart(end(), false);
        }
        if (start() < end() && (number != nextNumber || !written)) {
            stood = written ? stood : manuscript.text().slice(start(), end());
            written = false;
            manuscript.amend(step, start(), end(), Slice.EMPTY, Optional.empty());
            if (!manuscript.isNextUndo(step)) {
                step = manuscript.beginForeign();
            }
        }
        number = nextNumber;
    }

    /// @param after whether what is typed right there stands ahead of it
    private void holdStart(int at, boolean after) {
        manuscript.release(start);
        start = manuscript.anchor(at, after);
    }

    private void write(Slice piece, boolean follows) {
        int behind = end() + piece.length();
        Optional<Selection> caret = follows ? Optional.of(Selection.at(behind)) : Optional.empty();
        step = manuscript.insertForeign(step, end(), piece, caret);
        written = true;
    }

    private void endStream() {
        holdStart(start(), false);
        String joint = written ? joint(text()) : "";
        if (!joint.isEmpty()) {
            write(slice(joint), false);
        }
        state = State.FRESH;
        nextNumber = number;
        manuscript.endForeign(step);
        if (!written) {
            state = State.GONE; // not a word has come
            leave();
        } else {
            changed.run();
        }
    }

    /// What parts a text from a word that stands right behind it.
    private String joint(String text) {
        int all = manuscript.text().length();
        String next = end() < all ? manuscript.text().text(end(), end() + 1) : "";
        boolean word = !next.isEmpty() && (Character.isLetterOrDigit(next.charAt(0)) || OPENERS.contains(next));
        return word && !text.isBlank() && !Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    }

    private Slice slice(String text) {
        return Slice.of(WriterInput.clean(text), CharacterStyle.ofTake(number));
    }

    /// Its last word has been undone or deleted, or has given way to the words that stood there before: there is
    /// nothing left to decide on.
    private void watch() {
        if (written && !isOver() && !isPencilled()) {
            mailbox.stop();
            state = State.GONE;
            manuscript.endForeign(step);
            leave();
        }
    }

    private boolean isPencilled() {
        return manuscript.text().slice(start(), end()).lines().stream()
                .flatMap(List::stream)
                .anyMatch(run -> run.style().take() != 0);
    }

    private void leave() {
        release();
        changed.run();
    }

    private void release() {
        silence.run();
        manuscript.release(start);
        manuscript.release(end);
    }
}
