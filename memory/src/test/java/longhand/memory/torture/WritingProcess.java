package longhand.memory.torture;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.SaveState;
import longhand.memory.journal.Sha256;
import longhand.memory.project.FolderProjects;

/// A program that writes into a project until it is killed, and says on its standard output what it
/// did: `OPEN hash findings`, then `KEY n millis` after each edit, `SAVED n` when the first n edits
/// are said to be saved, `KEPT number` when a take is.
final class WritingProcess {

    static final ItemId SCENE = new ItemId(1);
    static final int TAKE_EDITS = 12;

    private static final long KEY_NANOS = Duration.ofMillis(16).toNanos();

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Project project;
    private int written;
    private int saved;

    private WritingProcess(Project project) {
        this.project = project;
    }

    /// @param arguments folder, key file, seed, `type`, `generate` or `end`
    public static void main(String[] arguments) throws MemoryException {
        Project project = new FolderProjects(Path.of(arguments[1])).open(Path.of(arguments[0]));
        WritingProcess process = new WritingProcess(project);
        long seed = Long.parseLong(arguments[2]);
        process.say("OPEN " + Sha256.of(project.scene(SCENE)) + " "
                + project.opening().findings().size() + (project.opening().readOnly() ? " READONLY" : ""));
        switch (arguments[3]) {
            case "type" -> process.type(new Script(seed, 0));
            case "generate" -> process.generate(seed);
            default -> process.end(new Script(seed, 0));
        }
    }

    /// A life that ends in good order.
    private void end(Script script) throws MemoryException {
        for (int i = 0; i < 100; i++) {
            edit(script);
        }
        project.close();
    }

    /// About 60 keys a second, and now and then a burst.
    private void type(Script script) {
        while (true) {
            edit(script);
            if (written % 200 > 40) {
                LockSupport.parkNanos(KEY_NANOS);
            }
        }
    }

    /// Takes of a few words, one after the other, each kept at its end.
    private void generate(long seed) {
        while (true) {
            long number = project.newTake();
            Script script = new Script(seed + number, number);
            for (int i = 0; i < TAKE_EDITS; i++) {
                edit(script);
                LockSupport.parkNanos(KEY_NANOS);
            }
            project.keep(Takes.take(number));
            say("KEPT " + number + " " + written);
        }
    }

    private void edit(Script script) {
        project.record(SCENE, script.next(project.scene(SCENE)));
        written++;
        say("KEY " + written + " " + System.currentTimeMillis());
        if (saved < written && project.saveState() instanceof SaveState.Saved) {
            saved = written;
            say("SAVED " + saved);
        }
    }

    private void say(String line) {
        out.println(line);
    }
}
