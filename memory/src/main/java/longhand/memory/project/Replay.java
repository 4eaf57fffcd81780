package longhand.memory.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Opening;
import longhand.memory.journal.Entry;
import longhand.memory.journal.EntryCodec;
import longhand.memory.journal.Frame;
import longhand.memory.journal.JournalReader;

/// Applies the journal to a state. Where an edit is missing, the scene stops there and its later edits
/// are set aside; all else goes on. Confined to one thread.
final class Replay implements JournalReader.Visitor {

    private final LiveState state;
    private final long storeSequence;
    private final Map<ItemId, List<Entry.Edited>> broken = new LinkedHashMap<>();
    private final RecoveredWords lastWords = new RecoveredWords();
    private int editsAfterStore;
    private int misfits;
    private boolean endedInOrder;

    Replay(LiveState state, long storeSequence) {
        this.state = state;
        this.storeSequence = storeSequence;
    }

    @Override
    public void visit(Frame frame) {
        try {
            Entry entry = EntryCodec.decode(frame.payload());
            boolean fresh = frame.sequence() > storeSequence;
            apply(entry, fresh);
        } catch (MemoryException | IllegalArgumentException misfit) {
            misfits++;
        }
        state.reached(frame.sequence());
    }

    /// @param fresh whether only the journal has it
    private void apply(Entry entry, boolean fresh) {
        endedInOrder = entry instanceof Entry.SessionEnded;
        if (entry instanceof Entry.Together together) {
            together.parts().forEach(part -> apply(part, fresh));
            return;
        }
        if (entry instanceof Entry.Edited edited) {
            edit(edited, fresh);
            editsAfterStore += fresh ? 1 : 0;
            return;
        }
        state.apply(entry);
        if (entry instanceof Entry.SceneRestored restored) {
            broken.remove(restored.scene());
            lastWords.forget(restored.scene());
        }
    }

    private void edit(Entry.Edited edited, boolean fresh) {
        if (!state.hasScene(edited.scene())) {
            addLostScene(edited.scene());
        }
        boolean next = edited.revision() == state.scene(edited.scene()).revision() + 1;
        if (!next || broken.containsKey(edited.scene())) {
            setAside(edited);
            return;
        }
        try {
            state.apply(edited);
            if (fresh) {
                lastWords.add(edited);
            }
        } catch (IllegalArgumentException doesNotFit) {
            setAside(edited);
        }
    }

    private void setAside(Entry.Edited edited) {
        broken(edited.scene()).add(edited);
    }

    private void addLostScene(ItemId scene) {
        int end = state.binder().children(Optional.empty()).size();
        state.apply(
                new Entry.BinderChanged(new BinderChange.Add(scene, BinderItem.Kind.SCENE, "", Optional.empty(), end)));
        misfits++;
    }

    /// The edits of a scene behind the first one that is missing; begins an empty list for a scene whose
    /// damage shows otherwise.
    List<Entry.Edited> broken(ItemId scene) {
        lastWords.forget(scene);
        return broken.computeIfAbsent(scene, none -> new ArrayList<>());
    }

    Map<ItemId, List<Entry.Edited>> broken() {
        return broken;
    }

    Optional<Opening.LastWords> lastWords() {
        return lastWords.last();
    }

    int editsAfterStore() {
        return editsAfterStore;
    }

    /// Entries that were readable but did not fit, such as a change of an item whose beginning is lost.
    int misfits() {
        return misfits;
    }

    boolean endedInOrder() {
        return endedInOrder;
    }
}
