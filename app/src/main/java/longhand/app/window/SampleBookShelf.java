package longhand.app.window;

import java.nio.file.Path;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Projects;
import longhand.ui.Messages;
import longhand.ui.book.BookMaker;
import longhand.ui.book.SampleBook;

/// The sample book as a project on this machine.
///
/// @param projects       makes it
/// @param projectsFolder where it lies
/// @param messages       its title
public record SampleBookShelf(Projects projects, Path projectsFolder, Messages messages) {

    /// Its folder, the one that the window uses too; made the first time.
    Path folder() throws MemoryException {
        String title = messages.text("sample.title");
        Path folder = projectsFolder.resolve(title);
        if (!projects.isProject(folder)) {
            new BookMaker(projects)
                    .make(folder, title, SampleBook.read(), messages.text("binder.new-scene"))
                    .close();
        }
        return folder;
    }
}
