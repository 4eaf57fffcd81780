package longhand.ui.plan;

import longhand.memory.api.Project;

/// Finds the log of a project's plans.
@FunctionalInterface
public interface PlanLogs {

    PlanLog of(Project project);
}
