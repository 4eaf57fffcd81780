package longhand.app.story;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import longhand.engine.api.EngineException;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;

/// A program that writes a planned text until it is killed, and says `LINE n` on its standard output when line n is
/// said to be on disk.
final class DraftingProcess {

    private DraftingProcess() {}

    /// @param arguments folder of the keys, folder of the project, words of the whole
    public static void main(String[] arguments) throws MemoryException, EngineException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Project project = Stories.projects(Path.of(arguments[0])).open(Path.of(arguments[1]));
        out.println("OPEN");
        DraftDesk desk = Drafts.desk(project, new PacedTeller());
        desk.begin(Integer.parseInt(arguments[2]), 0, Drafts.SEED);
        while (Drafts.line(desk)) {
            out.println("LINE " + new StoryBook(project).story().steps().size());
        }
    }
}
