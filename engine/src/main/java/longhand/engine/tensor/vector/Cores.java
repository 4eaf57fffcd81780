package longhand.engine.tensor.vector;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// How many threads are worth it: two on one core share its multipliers and only disturb one another.
final class Cores {

    private static final Path TOPOLOGY = Path.of("/sys/devices/system/cpu");

    // Beyond this, memory is the limit and every region's end costs more.
    private static final int MOST = 16;

    private Cores() {}

    /// Cores that this process may use, at least 1, at most 16.
    static int count() {
        int processors = Runtime.getRuntime().availableProcessors();
        int physical = physical();
        int cores = physical == 0 ? processors : Math.min(processors, physical);
        return Math.clamp(cores, 1, MOST);
    }

    /// Cores of a Linux machine; 0 where nobody says.
    private static int physical() {
        Set<String> siblings = new HashSet<>();
        if (!Files.isDirectory(TOPOLOGY)) {
            return 0;
        }
        try (DirectoryStream<Path> processors = Files.newDirectoryStream(TOPOLOGY, "cpu[0-9]*")) {
            for (Path processor : processors) {
                Path list = processor.resolve("topology/thread_siblings_list");
                if (Files.isReadable(list)) {
                    siblings.add(Files.readString(list).strip());
                }
            }
            return siblings.size();
        } catch (IOException e) {
            return 0;
        }
    }
}
