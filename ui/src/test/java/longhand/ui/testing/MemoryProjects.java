package longhand.ui.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;

/// Projects that live in memory. Thread-safe.
public final class MemoryProjects implements Projects {

    private final Map<Path, MemoryProject> projects = new LinkedHashMap<>();

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
    public synchronized boolean isProject(Path folder) {
        return projects.containsKey(folder);
    }
}
