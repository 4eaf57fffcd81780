package longhand.memory.api;

import java.nio.file.Path;
import java.util.List;

/// Makes and opens projects. Thread-safe; every method blocks on disk.
public interface Projects {

    /// Makes a project with one empty scene in an empty or missing folder, and opens it.
    Project create(Path folder, String title) throws MemoryException;

    /// Opens a project, recovering whatever the journal holds. If another process has it open, the
    /// project is read-only and [Project#opening] says where the first is.
    ///
    /// @throws MemoryException with a readable reason if it cannot be opened; nothing was changed
    Project open(Path folder) throws MemoryException;

    /// Copies a project with all that it keeps into an empty or missing folder. Neither is open then.
    ///
    /// @throws MemoryException if somebody has the project open, or the copy cannot be made; then there is none
    void copy(Path from, Path to) throws MemoryException;

    /// Earlier states of a project, newest first; those that cannot be read are left out.
    ///
    /// @param most how many at most
    List<SavedState> states(Path folder, int most) throws MemoryException;

    /// Opens an earlier state for reading; the project itself stays as it is.
    ///
    /// @throws MemoryException if it cannot be read
    Project open(Path folder, SavedState state) throws MemoryException;

    /// Whether the folder looks like a project of Longhand.
    boolean isProject(Path folder);
}
