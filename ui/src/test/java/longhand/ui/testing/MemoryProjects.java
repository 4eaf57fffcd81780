package longhand.ui.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
import longhand.memory.api.SavedState;

/// Projects that live in memory. Thread-safe.
public final class MemoryProjects implements Projects {

    private final Map<Path, MemoryProject> projects = new LinkedHashMap<>();
    private final Map<SavedState, MemoryProject> states = new LinkedHashMap<>();

    public synchronized MemoryProject put(MemoryProject project) {
        projects.put(project.folder(), project);
        return project;
    }

    public synchronized MemoryProject get(Path folder) {
        MemoryProject project = projects.get(folder);
        if (project == null) {
            throw new IllegalArgumentException(folder.toString());
        }
        return project;
    }

    @Override
    public Project create(Path folder, String title) {
        return put(MemoryProject.fresh(folder, title));
    }

    @Override
    public synchronized Project open(Path folder) throws MemoryException {
        MemoryProject project = projects.get(folder);
        if (project == null) {
            throw new MemoryException("the folder holds no project");
        }
        return project;
    }

    @Override
    public void copy(Path from, Path to) throws MemoryException {
        throw new MemoryException("nothing here asks for copies");
    }

    /// An earlier state of a project, as a project of its own.
    public synchronized void putState(SavedState state, MemoryProject project) {
        states.put(state, project);
    }

    @Override
    public synchronized List<SavedState> states(Path folder, int most) {
        return states.keySet().stream().limit(most).toList();
    }

    @Override
    public synchronized Project open(Path folder, SavedState state) throws MemoryException {
        MemoryProject project = states.get(state);
        if (project == null) {
            throw new MemoryException("there is no such state");
        }
        return project;
    }

    @Override
    public synchronized boolean isProject(Path folder) {
        return projects.containsKey(folder);
    }
}
