package longhand.engine.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder beside the models in which one of them is put together; gone when it is closed.
///
/// A process that dies leaves its folder behind, without the lock: [#sweep] removes such folders.
final class ScratchFolder implements AutoCloseable {

    private static final String PREFIX = ".fetch-";

    private final Path folder;
    private final FileChannel lock;

    private ScratchFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes one in `models`, which is made too if it is missing.
    static ScratchFolder in(Path models) throws IOException {
        Files.createDirectories(models);
        Path folder = Files.createTempDirectory(models, PREFIX);
        FileChannel lock = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new ScratchFolder(folder, lock);
    }

    Path path() {
        return folder;
    }

    /// Bytes of all that lies in it.
    long bytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(ScratchFolder::size).sum();
        } catch (IOException | UncheckedIOException vanished) {
            // pip deletes its own files while we count.
            return 0;
        }
    }

    /// 0 for folders, and for files that vanish while they are counted.
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException vanished) {
            return 0;
        }
    }

    /// Removes what fetches left behind that were broken off.
    static void sweep(Path models) throws IOException {
        for (Path folder : leftovers(models)) {
            if (isAbandoned(folder)) {
                delete(folder);
            }
        }
    }

    static List<Path> leftovers(Path models) throws IOException {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        if (!Files.exists(lockFile(folder))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lockFile(folder), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException heldByUs) {
            return false;
        } catch (NoSuchFileException justFinished) {
            return false;
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }
}
