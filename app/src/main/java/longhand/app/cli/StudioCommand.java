package longhand.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "studio", description = "Opens the studio.", mixinStandardHelpOptions = true)
final class StudioCommand implements Callable<Integer> {

    private final Studio studio;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "Folder of a project; opens with the caret at the end of its last scene.")
    private @Nullable Path project;

    @Option(names = "--snapshot", paramLabel = "FILE", description = "Saves a picture of the window (PNG) and ends.")
    private @Nullable Path snapshot;

    @Option(names = "--width", paramLabel = "PX", description = "Width of the picture. Default: ${DEFAULT-VALUE}.")
    private int width = 1440;

    @Option(names = "--height", paramLabel = "PX", description = "Height of the picture. Default: ${DEFAULT-VALUE}.")
    private int height = 900;

    StudioCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws CommandFailure {
        return studio.open(
                Optional.ofNullable(project),
                Optional.ofNullable(snapshot).map(file -> new Studio.Snapshot(file, width, height)));
    }
}
