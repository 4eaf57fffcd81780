package longhand.ui.page;

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

    private final TakeMailbox mailbox = new TakeMailbox();
    private final Manuscript manuscript;
    private final Runnable changed;
    private final Anchor start;
    private final Anchor end;
    private final Runnable silence;
    private UndoStep step;
    private long number;
    private boolean written;
    private State state = State.STREAMING;

    /// @param changed called when the take has been stopped, replaced, kept or removed
    FreshTake(Manuscript manuscript, long number, int at, Runnable changed) {
        this.manuscript = manuscript;
        this.number = number;
        this.changed = changed;
        start = manuscript.anchor(at, false);
        end = manuscript.anchor(at, true);
        step = manuscript.beginForeign();
        silence = manuscript.onChange(_ -> watch());
    }

    public long number() {
        return number;
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

    public int words() {
        return WordCounter.count(text());
    }

    public boolean isStreaming() {
        return state == State.STREAMING;
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
            changed.run();
        }
    }

    /// All its words become ink.
    public void keep() {
        stop();
        if (state == State.FRESH) {
            state = State.KEPT;
            Slice ink = manuscript.text().slice(start(), end()).restyled(CharacterStyle::kept);
            manuscript.amend(step, start(), end(), ink, Selection.at(end()));
            leave();
        }
    }

    /// Takes it off the page: by undo if that is the next step, else by an edit.
    public void remove() {
        stop();
        if (state == State.FRESH) {
            state = State.GONE;
            if (manuscript.isNextUndo(step)) {
                manuscript.undo();
            } else {
                manuscript.edit(start(), end(), Slice.EMPTY, Selection.at(start()));
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
            Slice other = slice(text);
            int behind = start() + other.length();
            written = false; // an empty take is no reason to leave
            manuscript.amend(step, start(), end(), other, Selection.at(behind));
            written = !other.isEmpty();
            changed.run();
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
        boolean follows = writer.equals(Selection.at(end())) && !batch.text().isEmpty();
        if (!batch.text().isEmpty()) {
            write(slice(batch.text()), follows);
        }
        if (batch.last()) {
            endStream();
            changed.run();
        }
        return follows;
    }

    private void write(Slice piece, boolean follows) {
        int behind = end() + piece.length();
        Optional<Selection> caret = follows ? Optional.of(Selection.at(behind)) : Optional.empty();
        step = manuscript.insertForeign(step, end(), piece, caret);
        written = true;
    }

    private void endStream() {
        if (isStreaming()) {
            state = State.FRESH;
            manuscript.endForeign(step);
        }
    }

    private Slice slice(String text) {
        return Slice.of(WriterInput.clean(text), CharacterStyle.ofTake(number));
    }

    /// Its last word has been undone or deleted: there is nothing left to decide on.
    private void watch() {
        if (written && !isOver() && start() == end()) {
            mailbox.stop();
            endStream();
            state = State.GONE;
            leave();
        }
    }

    private void leave() {
        silence.run();
        manuscript.release(start);
        manuscript.release(end);
        changed.run();
    }
}
