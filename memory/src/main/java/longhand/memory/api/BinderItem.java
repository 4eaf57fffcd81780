package longhand.memory.api;

import java.util.Objects;
import java.util.Optional;

/// A row of the binder.
///
/// @param id       its name
/// @param kind     what it is
/// @param title    as the writer typed it; may be empty
/// @param parent   the item it lies in; empty = top level
/// @param status   how far a scene is
/// @param synopsis what the scene is about; may be empty
/// @param trashed  whether it lies in the trash
/// @param target   words that a scene is to have; 0 = no target
public record BinderItem(
        ItemId id,
        Kind kind,
        String title,
        Optional<ItemId> parent,
        Status status,
        String synopsis,
        boolean trashed,
        int target) {

    public enum Kind {
        PART,
        CHAPTER,
        SCENE
    }

    public enum Status {
        TO_WRITE,
        DRAFT,
        DONE
    }

    public BinderItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(status, "status");
        if (target < 0) {
            throw new IllegalArgumentException("target must not be negative: " + target);
        }
    }

    /// Without a target.
    public BinderItem(
            ItemId id,
            Kind kind,
            String title,
            Optional<ItemId> parent,
            Status status,
            String synopsis,
            boolean trashed) {
        this(id, kind, title, parent, status, synopsis, trashed, 0);
    }

    public BinderItem withTitle(String fresh) {
        return new BinderItem(id, kind, fresh, parent, status, synopsis, trashed, target);
    }

    public BinderItem withStatus(Status fresh) {
        return new BinderItem(id, kind, title, parent, fresh, synopsis, trashed, target);
    }

    public BinderItem withSynopsis(String fresh) {
        return new BinderItem(id, kind, title, parent, status, fresh, trashed, target);
    }

    public BinderItem withTarget(int words) {
        return new BinderItem(id, kind, title, parent, status, synopsis, trashed, words);
    }

    /// In another place.
    public BinderItem placed(Optional<ItemId> under, boolean inTrash) {
        return new BinderItem(id, kind, title, under, status, synopsis, inTrash, target);
    }
}
