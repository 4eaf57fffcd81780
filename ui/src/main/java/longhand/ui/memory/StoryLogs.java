package longhand.ui.memory;

import longhand.memory.api.Project;

/// Finds the log of a project's story.
@FunctionalInterface
public interface StoryLogs {

    StoryLog of(Project project);
}
