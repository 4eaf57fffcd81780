package longhand.ui.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
import longhand.memory.text.SceneText;

/// Makes a project out of a [BookOutline]. Blocks on disk.
public final class BookMaker {

    private final Projects projects;

    public BookMaker(Projects projects) {
        this.projects = projects;
    }

    /// Makes the project and opens it, with everything on disk.
    ///
    /// @param folder   empty or missing
    /// @param untitled what a scene without a title is called
    public Project make(Path folder, String title, BookOutline outline, String untitled) throws MemoryException {
        Project project = projects.create(folder, title);
        List<BinderItem> given = project.binder().scenes();
        Optional<ItemId> part = Optional.empty();
        Optional<ItemId> chapter = Optional.empty();
        for (BookOutline.Entry entry : outline.entries()) {
            Optional<ItemId> parent =
                    switch (entry.kind()) {
                        case PART -> Optional.empty();
                        case CHAPTER -> part;
                        case SCENE -> chapter.or(part(part));
                    };
            ItemId item = add(project, entry, parent, untitled);
            switch (entry.kind()) {
                case PART -> {
                    part = Optional.of(item);
                    chapter = Optional.empty();
                }
                case CHAPTER -> chapter = Optional.of(item);
                case SCENE -> {}
            }
        }
        // The empty scene that every new project begins with is not part of this book.
        if (project.binder().scenes().size() > given.size()) {
            given.forEach(scene -> project.change(new BinderChange.Trash(scene.id())));
        }
        project.flush();
        return project;
    }

    private static java.util.function.Supplier<Optional<ItemId>> part(Optional<ItemId> part) {
        return () -> part;
    }

    private static ItemId add(Project project, BookOutline.Entry entry, Optional<ItemId> parent, String untitled) {
        ItemId id = project.newItem();
        int index = project.binder().children(parent).size();
        String title = entry.title().isEmpty() ? untitled : entry.title();
        project.change(new BinderChange.Add(id, entry.kind(), title, parent, index));
        if (entry.kind() == BinderItem.Kind.SCENE) {
            fill(project, id, entry);
        }
        return id;
    }

    private static void fill(Project project, ItemId scene, BookOutline.Entry entry) {
        SceneText empty = project.scene(scene);
        if (!entry.text().isEmpty()) {
            project.bring(scene, empty.edit(0, empty.length(), entry.text()));
        }
        if (!entry.synopsis().isEmpty()) {
            project.change(new BinderChange.SetSynopsis(scene, entry.synopsis()));
        }
        project.change(new BinderChange.SetStatus(scene, entry.status()));
    }
}
