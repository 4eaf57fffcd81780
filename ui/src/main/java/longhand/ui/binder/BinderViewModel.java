package longhand.ui.binder;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.ui.Messages;

/// What can be done to the binder, and which row is chosen. Knows no control. Confined to the JavaFX
/// thread; a change never waits for the disk.
public final class BinderViewModel {

    private final Project project;
    private final Messages messages;
    private final WordCounts words;
    private final MoveHistory moves = new MoveHistory();
    private final ReadOnlyObjectWrapper<Binder> binder;
    private final ReadOnlyObjectWrapper<Optional<ItemId>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ItemId>> renaming =
            new ReadOnlyObjectWrapper<>(this, "renaming", Optional.empty());
    private Optional<ItemId> added = Optional.empty();

    public BinderViewModel(Project project, Messages messages, WordCounts words) {
        this.project = project;
        this.messages = messages;
        this.words = words;
        this.binder = new ReadOnlyObjectWrapper<>(this, "binder", project.binder());
        words.setBinder(project.binder());
    }

    public WordCounts words() {
        return words;
    }

    public String bookTitle() {
        return project.title();
    }

    public int bookTarget() {
        return project.settings().bookTarget();
    }

    public List<BinderNode> rows() {
        return BinderNode.rows(binder.get());
    }

    public void select(ItemId item) {
        selected.set(Optional.of(item));
    }

    public Optional<BinderItem> selectedItem() {
        return selected.get().flatMap(binder.get()::item);
    }

    /// Adds a scene behind the selected row; its name is typed next.
    public ItemId addScene() {
        ItemId scene = add(BinderItem.Kind.SCENE, "binder.new-scene");
        added = Optional.of(scene);
        return scene;
    }

    /// Adds a chapter with one scene in it; the chapter's name is typed next.
    ///
    /// @return the scene
    public ItemId addChapter() {
        ItemId chapter = add(BinderItem.Kind.CHAPTER, "binder.new-chapter");
        ItemId scene = project.newItem();
        change(new BinderChange.Add(
                scene, BinderItem.Kind.SCENE, messages.text("binder.new-scene"), Optional.of(chapter), 0));
        added = Optional.of(scene);
        return scene;
    }

    public ItemId addPart() {
        return add(BinderItem.Kind.PART, "binder.new-part");
    }

    public void startRenaming() {
        added = Optional.empty(); // it was named by going elsewhere, and is not to be opened by another name
        renaming.set(selected.get());
    }

    /// Ends the renaming.
    ///
    /// @param title the new name; blank leaves the old one
    public void rename(ItemId item, String title) {
        renaming.set(Optional.empty());
        String clean = title.strip();
        boolean same = binder.get().item(item).map(BinderItem::title).orElse("").equals(clean);
        if (!clean.isEmpty() && !same) {
            change(new BinderChange.Rename(item, clean));
        }
    }

    /// The scene that was added and is still to be opened; told once.
    Optional<ItemId> takeAdded() {
        Optional<ItemId> scene = added.filter(there -> binder.get().item(there).isPresent());
        added = Optional.empty();
        return scene;
    }

    public void cancelRenaming() {
        renaming.set(Optional.empty());
    }

    public void moveUp() {
        selectedItem().flatMap(item -> BinderMoves.up(binder.get(), item)).ifPresent(this::move);
    }

    public void moveDown() {
        selectedItem().flatMap(item -> BinderMoves.down(binder.get(), item)).ifPresent(this::move);
    }

    /// Takes an item to a place that [BinderDrops] has found.
    void drop(ItemId dropped, BinderMoves.Slot slot) {
        binder.get()
                .item(dropped)
                .flatMap(item -> BinderDrops.to(binder.get(), item, slot))
                .ifPresent(this::move);
    }

    /// Takes the last move back.
    public void undoMove() {
        moves.undo(binder.get()).ifPresent(this::again);
    }

    public void redoMove() {
        moves.redo(binder.get()).ifPresent(this::again);
    }

    public boolean canUndoMove() {
        return moves.canUndo();
    }

    public boolean canRedoMove() {
        return moves.canRedo();
    }

    private void move(BinderChange.Move move) {
        moves.add(binder.get(), move);
        again(move);
    }

    private void again(BinderChange.Move move) {
        change(move);
        select(move.id());
    }

    /// Puts the selected item into the trash and selects the scene next to it.
    public void trash() {
        selectedItem().filter(item -> !item.trashed()).ifPresent(item -> {
            Optional<ItemId> next = sceneNextTo(item.id());
            change(new BinderChange.Trash(item.id()));
            next.ifPresent(this::select);
        });
    }

    public void restore() {
        selectedItem().filter(BinderItem::trashed).ifPresent(item -> change(new BinderChange.Restore(item.id())));
    }

    public void change(BinderChange change) {
        project.change(change);
        refresh();
    }

    /// Looks again: somebody else has changed the binder.
    public void refresh() {
        binder.set(project.binder());
        words.setBinder(project.binder());
    }

    /// What an item is called where it is shown; a new project's first scene has no title yet.
    public String title(BinderItem item) {
        return item.title().isEmpty() ? messages.text("binder.untitled") : item.title();
    }

    /// The line over the scene's title, such as "Chapter 2 · Eleven minutes".
    public String crumb(ItemId scene) {
        Binder now = binder.get();
        Optional<BinderItem> parent =
                now.item(scene).flatMap(BinderItem::parent).flatMap(now::item);
        return parent.map(item -> switch (item.kind()) {
                    case CHAPTER -> messages.text("page.crumb", chapterNumber(item), title(item));
                    case PART, SCENE -> title(item);
                })
                .orElse("");
    }

    public ReadOnlyObjectProperty<Binder> binderProperty() {
        return binder.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ItemId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The item whose name is being typed.
    public ReadOnlyObjectProperty<Optional<ItemId>> renamingProperty() {
        return renaming.getReadOnlyProperty();
    }

    private ItemId add(BinderItem.Kind kind, String titleKey) {
        BinderMoves.Slot slot = BinderMoves.forNew(binder.get(), kind, selectedItem());
        ItemId item = project.newItem();
        change(new BinderChange.Add(item, kind, messages.text(titleKey), slot.parent(), slot.index()));
        select(item);
        startRenaming();
        return item;
    }

    private Optional<ItemId> sceneNextTo(ItemId item) {
        List<BinderItem> scenes = binder.get().scenes();
        int at = scenes.stream().map(BinderItem::id).toList().indexOf(item);
        if (at < 0 || scenes.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(scenes.get(at + 1 < scenes.size() ? at + 1 : at - 1).id());
    }

    private int chapterNumber(BinderItem chapter) {
        return binder.get().items().stream()
                        .filter(item -> item.kind() == BinderItem.Kind.CHAPTER && !item.trashed())
                        .toList()
                        .indexOf(chapter)
                + 1;
    }
}
