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

/// A whole book, from a text file or a project: nothing in it is changed.
final class BookSource {

    private BookSource() {}

    /// @param name of a file, of a project's folder, or `-` for stdin
    static List<Chapter> read(String name, Projects projects, Console console) throws CommandFailure {
        boolean folder = !name.equals("-") && Files.isDirectory(Path.of(name));
        return folder ? scenes(Path.of(name), projects) : List.of(new Chapter(name, TextFile.read(name, console)));
    }

    private static List<Chapter> scenes(Path folder, Projects projects) throws CommandFailure {
        try (Project project = ProjectCommand.open(projects, folder)) {
            List<Chapter> book = new ArrayList<>();
            for (BinderItem scene : project.binder().scenes()) {
                book.add(new Chapter(scene.title(), project.scene(scene.id()).text()));
            }
            return book;
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }
}
