package longhand.ui.plan;

import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;

/// Where the plans of one project are stored, one for a scene: the same that the command line follows. All methods
/// take time: never on the JavaFX thread.
public interface PlanLog {

    /// A take that lies on the page and is not kept yet.
    ///
    /// @param point that it was written for
    /// @param from  position of its first character
    /// @param to    behind its last one
    record FreshBeat(String point, int from, int to) {}

    /// The plan of a scene, and how far the page has come; empty if there is none.
    Optional<BeatSheet> read(ItemId scene, Optional<FreshBeat> fresh) throws MemoryException;

    /// Keeps a plan in the place of the scene's; a sheet without beats too.
    void keep(BeatSheet sheet, ItemId scene) throws MemoryException;

    /// Makes a scene of its own, behind this one, of each part of its plan that is not begun; the part is its plan.
    ///
    /// @return how many there are
    int spread(ItemId scene) throws MemoryException;

    /// What the story is about, as far as that was said; may be empty.
    String about() throws MemoryException;

    /// Keeps what the story is about, unless that was said.
    void tellAbout(String about, ItemId scene) throws MemoryException;
}
