package longhand.memory.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where things lie in the folder of a project.
record ProjectFolder(Path root) {

    Path manifest() {
        return root.resolve("project.json");
    }

    Path journal() {
        return root.resolve("journal");
    }

    Path snapshots() {
        return root.resolve("snapshots");
    }

    Path store() {
        return root.resolve("store");
    }

    /// Held by the system's file lock as long as a program has the project open. Always empty: on some
    /// systems, closing any handle of a file gives up its lock, so nobody may read it.
    Path lock() {
        return root.resolve("lock");
    }

    /// Says who holds the lock.
    Path holder() {
        return root.resolve("opened-by.txt");
    }

    boolean isProject() {
        return Files.isRegularFile(manifest()) || isDirectoryWithFiles(journal());
    }

    boolean isEmptyOrMissing() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        return Files.isDirectory(root) && !hasFiles(root);
    }

    private static boolean isDirectoryWithFiles(Path folder) {
        try {
            return Files.isDirectory(folder) && hasFiles(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        }
    }
}
