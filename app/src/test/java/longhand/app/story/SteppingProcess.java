package longhand.app.story;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import longhand.engine.api.EngineException;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;

/// A program that goes on with a story until it is killed, and says `STEP n` on its standard output when
/// step n is said to be on disk.
final class SteppingProcess {

    private SteppingProcess() {}

    /// @param arguments folder of the keys, folder of the project
    public static void main(String[] arguments) throws MemoryException, EngineException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Project project = Stories.projects(Path.of(arguments[0])).open(Path.of(arguments[1]));
        out.println("OPEN");
        while (true) {
            out.println("STEP " + Stories.step(project).number());
        }
    }
}
