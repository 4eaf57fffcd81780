package longhand.engine.api;

/// The rules of a short-term memory: what of a text comes in, what leaves it, what the writer can change,
/// and what of it a model is told. Asks no model. Thread-safe; all methods are pure functions.
public interface Remembering {

    /// The memory after one more passage of the text.
    ///
    /// @param passage one paragraph or a few, not blank
    StoryMemory after(StoryMemory memory, String passage);

    /// The memory after a change by hand.
    ///
    /// @throws IllegalArgumentException if there is no such row
    StoryMemory changed(StoryMemory memory, MemoryChange change);

    /// What a model is told of it before it goes on with a page. Rows that stand on the page are left out,
    /// and copies of what no longer stands in the text.
    ///
    /// @param page  what the model reads of the text
    /// @param words of all rows together at most
    ToldMemory tell(StoryMemory memory, String page, int words);
}
