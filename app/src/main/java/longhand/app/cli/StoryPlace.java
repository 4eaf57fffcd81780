package longhand.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.text.PromptLines;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;

/// Where a story is begun: a project, new or there already, and a scene of it.
///
/// @param projects that are there
record StoryPlace(Projects projects) {

    /// Opens the project for writing, or makes it.
    ///
    /// @param title of a new one; else it has the folder's name
    /// @throws CommandFailure if it is open elsewhere
    Project open(Path folder, Optional<String> title) throws CommandFailure, MemoryException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!projects.isProject(absolute)) {
            return projects.create(absolute, title.orElseGet(() -> String.valueOf(absolute.getFileName())));
        }
        Project project = projects.open(absolute);
        if (project.opening().readOnly()) {
            String holder = project.opening().holder();
            project.close();
            throw new CommandFailure(absolute + " is open elsewhere: " + holder + ".");
        }
        return project;
    }

    /// The last scene that is there; a project's first, empty one is put into a chapter.
    ///
    /// @param locale of the story: the chapter's title is read with its text
    static ItemId scene(Project project, Locale locale) throws CommandFailure {
        if (project.binder().scenes().isEmpty()) {
            throw new CommandFailure(project.folder() + " has no scene.");
        }
        ItemId scene = project.binder().scenes().getLast().id();
        if (project.binder().items().size() == 1 && project.scene(scene).length() == 0) {
            ItemId chapter = project.newItem();
            String title = PromptLines.first("story", "chapter", locale).replace("{number}", "1");
            project.change(new BinderChange.Add(chapter, BinderItem.Kind.CHAPTER, title, Optional.empty(), 0));
            project.change(new BinderChange.Move(scene, Optional.of(chapter), 0));
        }
        return scene;
    }
}
