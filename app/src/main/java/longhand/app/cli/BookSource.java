package longhand.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.inquiry.Chapter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
import org.jspecify.annotations.Nullable;

/// A whole book, from a text file or a project: nothing in it is changed.
///
/// @param language as the project says; a text file is taken for English
record BookSource(List<Chapter> chapters, String language) {

    BookSource {
        chapters = List.copyOf(chapters);
    }

    /// @param name of a file, of a project's folder, or `-` for stdin
    static BookSource read(String name, Projects projects, Console console) throws CommandFailure {
        boolean folder = !name.equals("-") && Files.isDirectory(Path.of(name));
        return folder
                ? project(Path.of(name), projects)
                : new BookSource(List.of(new Chapter(name, TextFile.read(name, console))), "en");
    }

    /// Tag of the language that it is read in.
    ///
    /// @param asked tag of another one than its own; null = its own
    String language(@Nullable String asked) {
        return asked == null ? language : asked;
    }

    private static BookSource project(Path folder, Projects projects) throws CommandFailure {
        try (Project project = ProjectCommand.open(projects, folder)) {
            List<Chapter> book = new ArrayList<>();
            for (BinderItem scene : project.binder().scenes()) {
                book.add(new Chapter(scene.title(), project.scene(scene.id()).text()));
            }
            return new BookSource(book, project.settings().language());
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }
}
