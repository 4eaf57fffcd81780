package longhand.memory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The scene that is being written: its text now, the only way to change it, undo, and anchors that
/// follow it. Views and journals listen to [#onChange]; nobody else holds the current text.
///
/// Confined to one thread, that of the page.
public final class Manuscript {

    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private final UndoHistory history = new UndoHistory();
    private SceneText text;

    public Manuscript(SceneText text) {
        this.text = text;
    }

    public SceneText text() {
        return text;
    }

    /// Calls `listener` after each edit, in the order of the edits.
    ///
    /// @return ends the listening
    public Runnable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// @param after whether the anchor stays behind text that is inserted exactly at it
    public Anchor anchor(int position, boolean after) {
        Anchor anchor = new Anchor(position, after);
        anchors.add(anchor);
        return anchor;
    }

    public void release(Anchor anchor) {
        anchors.remove(anchor);
    }

    /// An edit by the writer that is an undo step of its own until something joins it.
    public void edit(int from, int to, Slice inserted, Selection selection) {
        write(from, to, inserted, Optional.of(selection), false);
    }

    /// An edit by the writer that belongs to the undo step before, if that is still open.
    public void join(int from, int to, Slice inserted, Selection selection) {
        write(from, to, inserted, Optional.of(selection), true);
    }

    /// The next edit starts an undo step.
    public void closeStep() {
        history.close();
    }

    /// Gives the characters from `from` to `to` another style, as an undo step of its own.
    public void restyle(int from, int to, UnaryOperator<CharacterStyle> style, Selection selection) {
        edit(from, to, text.slice(from, to).restyled(style), selection);
        closeStep();
    }

    /// Takes back the last step.
    ///
    /// @return whether there was one
    public boolean undo() {
        Optional<UndoStep> step = history.undo();
        step.ifPresent(last -> replay(last.inverse()));
        return step.isPresent();
    }

    public boolean redo() {
        Optional<UndoStep> step = history.redo();
        step.ifPresent(last -> replay(List.copyOf(last.edits())));
        return step.isPresent();
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /// How many times undo can be asked for.
    public int undoSteps() {
        return history.steps();
    }

    /// A step for another hand, such as the model's, that writes while the writer does.
    public UndoStep beginForeign() {
        return history.beginForeign();
    }

    /// Inserts text by another hand at any place and time.
    ///
    /// @param selection where the writer's selection goes; empty = it stays with its text
    /// @return the step that holds the text now
    public UndoStep insertForeign(UndoStep step, int at, Slice inserted, Optional<Selection> selection) {
        Edit edit = text.edit(at, at, inserted);
        UndoStep holder = history.addForeign(step, edit);
        apply(edit, selection);
        return holder;
    }

    /// The other hand is done: the next undo takes its text back, if the writer did not build on it.
    public void endForeign(UndoStep step) {
        history.lift(step);
    }

    /// Whether the next undo takes back `step`.
    public boolean isNextUndo(UndoStep step) {
        return history.isTop(step);
    }

    /// An edit that becomes part of `step` if that is the next to be undone, and a step of its own
    /// otherwise.
    ///
    /// @param selection where the writer's selection goes; empty = it stays with its text
    public void amend(UndoStep step, int from, int to, Slice inserted, Optional<Selection> selection) {
        if (history.isTop(step)) {
            history.reopen();
        }
        write(from, to, inserted, selection, history.isTop(step));
        closeStep();
    }

    /// The step that the next undo takes back, if `edit` is the last of it: as after a redo. Otherwise
    /// one that the history does not know.
    public UndoStep redoneStep(Edit edit) {
        return history.redone(edit);
    }

    private void write(int from, int to, Slice inserted, Optional<Selection> selection, boolean join) {
        Edit edit = text.edit(from, to, inserted);
        history.add(edit, join);
        apply(edit, selection);
    }

    private void replay(List<Edit> edits) {
        for (Edit edit : edits) {
            apply(edit, Optional.of(Selection.at(edit.at() + edit.inserted().length())));
        }
    }

    private void apply(Edit edit, Optional<Selection> selection) {
        SceneText before = text;
        text = before.apply(edit);
        anchors.forEach(anchor -> anchor.follow(edit));
        Change change = new Change(before, text, edit, selection);
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }
}
