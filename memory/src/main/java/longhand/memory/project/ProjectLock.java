package longhand.memory.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import longhand.memory.journal.PrivateFiles;

/// The right to write into a project: the system's lock on a file. It goes with its process, however
/// that ends, so there is no stale one.
final class ProjectLock implements AutoCloseable {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final FileChannel channel;
    private final FileLock lock;

    private ProjectLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Empty if another program, or this one, has the project open.
    static Optional<ProjectLock> take(ProjectFolder folder, Instant now) throws IOException {
        FileChannel channel =
                PrivateFiles.open(folder.lock(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        Optional<FileLock> lock = lock(channel);
        if (lock.isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        PrivateFiles.replace(folder.holder(), describe(now).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new ProjectLock(channel, lock.get()));
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProgram) {
            return Optional.empty();
        }
    }

    /// Who has the project open, such as "process 4711 on desk, since 2026-11-25 14:02".
    static String holder(ProjectFolder folder) {
        try {
            return Files.readString(folder.holder(), StandardCharsets.UTF_8).strip();
        } catch (IOException unknown) {
            return "another program";
        }
    }

    private static String describe(Instant now) {
        return "process " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + SINCE.format(LocalDateTime.ofInstant(now, ZoneId.systemDefault())) + "\n";
    }

    /// Without asking the network, as `InetAddress` would.
    private static String host() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null) {
            return windows;
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException noLinux) {
            return "this computer";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
