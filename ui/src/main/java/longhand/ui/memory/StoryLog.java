package longhand.ui.memory;

import java.util.List;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.StoryMemory;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;

/// Where the story of one project is stored. What is kept goes into the journal's queue: those methods
/// return at once and may be called from any thread.
public interface StoryLog {

    /// The story as it stands now; an empty one if none was begun. Takes time: never on the JavaFX thread.
    StoredStory read() throws MemoryException;

    /// The plans that were proposed last, if they are for the end of a scene as it is now; else none. Takes time: never
    /// on the JavaFX thread.
    ///
    /// @param page what they are to go on from
    List<String> plans(ItemId scene, String page) throws MemoryException;

    /// Keeps plans, if they were proposed for the end of a scene where the story goes on.
    ///
    /// @param page what they go on from
    void keep(List<String> plans, ItemId scene, String page);

    /// Keeps a change by hand.
    ///
    /// @param scene the open one, for a story that has not begun
    void keep(MemoryChange change, ItemId scene);

    /// Keeps that a passage was read.
    ///
    /// @param passage     where it stands in the text as it is now
    /// @param text        of the passage
    /// @param instruction that it was written for; empty if for none
    void keep(Passage passage, String text, String instruction, StoryMemory before, StoryMemory after);
}
