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
public record BinderItem(
        ItemId id, Kind kind, String title, Optional<ItemId> parent, Status status, String synopsis, boolean trashed) {

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
    }
}
