package longhand.engine.api;

/// What the writer does to a memory by hand. Immutable.
public sealed interface MemoryChange {

    /// A fact of the writer's own.
    ///
    /// @param text not blank
    record Add(String text) implements MemoryChange {}

    /// Other words for a row, which is the writer's then.
    ///
    /// @param text not blank
    record Edit(long id, String text) implements MemoryChange {}

    /// Holds a row, or lets it go again.
    record Lock(long id, boolean locked) implements MemoryChange {}

    /// A doubted row holds all the same: where its source is gone, the writer answers for it from now on.
    record Keep(long id) implements MemoryChange {}

    /// The source says it in other words now, and so does the row.
    ///
    /// @param text     a sentence of the same paragraph, word for word
    /// @param sentence of the paragraph, counted from 0
    record Renew(long id, String text, int sentence) implements MemoryChange {}

    /// Takes a row out.
    record Retire(long id) implements MemoryChange {}

    /// Brings a row that was taken out back, and holds it.
    record Recall(long id) implements MemoryChange {}
}
