package longhand.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Folders with all that is in them.
final class Trees {

    private Trees() {}

    static void delete(Path folder) throws IOException {
        for (Path path : all(folder).sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    /// @return bytes of the files; a link counts nothing
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path path : all(folder).toList()) {
            size += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        }
        return size;
    }

    private static Stream<Path> all(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList().stream();
        }
    }
}
