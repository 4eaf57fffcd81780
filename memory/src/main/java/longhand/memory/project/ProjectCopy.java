package longhand.memory.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longhand.memory.journal.PrivateFiles;

/// Copies the folder of a project whose lock the caller holds. The copy gets its name when it is whole and
/// on disk; before, nothing stands there.
///
/// @param from a project
/// @param to   an empty or missing folder
record ProjectCopy(ProjectFolder from, ProjectFolder to) {

    void make() throws IOException {
        Path fresh = to.root().resolveSibling(to.root().getFileName() + ".copying");
        clear(fresh);
        PrivateFiles.createFolder(fresh);
        PrivateFiles.makePrivate(fresh);
        for (Path source : below(from.root())) {
            copy(source, fresh.resolve(from.root().relativize(source).toString()));
        }
        Files.deleteIfExists(to.root());
        PrivateFiles.move(fresh, to.root());
    }

    /// What an interrupted copy left.
    private static void clear(Path fresh) throws IOException {
        if (Files.exists(fresh)) {
            for (Path left : below(fresh).reversed()) {
                Files.delete(left);
            }
            Files.delete(fresh);
        }
    }

    /// Folders before what is in them.
    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.skip(1).toList();
        }
    }

    private void copy(Path source, Path target) throws IOException {
        if (Files.isDirectory(source)) {
            PrivateFiles.createFolder(target);
        } else if (!source.equals(from.lock()) && !source.equals(from.holder())) {
            copyFile(source, target);
        }
    }

    private static void copyFile(Path source, Path target) throws IOException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = PrivateFiles.open(target, fresh)) {
            long at = 0;
            while (at < in.size()) {
                at += in.transferTo(at, in.size() - at, out);
            }
            out.force(true);
        }
    }
}
