package longhand.memory.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import longhand.memory.journal.PrivateFiles;
import org.h2.store.fs.FilePath;

/// H2's view of the folder of a store, under the scheme `longhand:`. Thread-safe.
///
/// H2 reads settings, even code to run, out of a database URL. So the URL holds a random id and this
/// class knows which folder it stands for. All files are private to their owner, temporary ones too,
/// and lie in that folder.
public final class StoreFilePath extends FilePath {

    private static final String SCHEME = "longhand";

    /// H2 keeps its schemes in a static table and makes instances as it likes, hence this one.
    private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();

    private static StoreFilePath of(String name) {
        StoreFilePath path = new StoreFilePath();
        path.name = name;
        return path;
    }

    /// Gives a folder an id for as long as a store is open in it.
    static String admit(Path folder) {
        FilePath.register(of(SCHEME + ":"));
        String id = UUID.randomUUID().toString();
        FOLDERS.put(id, folder);
        return id;
    }

    static void dismiss(String id) {
        FOLDERS.remove(id);
    }

    /// What stands for `file` in the folder of `id` in a database URL.
    static String name(String id, String file) {
        return SCHEME + ":" + id + "/" + file;
    }

    private Path path() {
        String rest = name.substring(SCHEME.length() + 1);
        int slash = rest.indexOf('/');
        Path folder = FOLDERS.get(slash < 0 ? rest : rest.substring(0, slash));
        String file = slash < 0 ? "" : rest.substring(slash + 1);
        if (folder == null || file.contains("/") || file.contains("\\") || file.equals("..")) {
            throw new IllegalArgumentException("no file of a store: " + name);
        }
        return file.isEmpty() ? folder : folder.resolve(file);
    }

    @Override
    public long size() {
        return quietly(() -> Files.size(path()), 0L);
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        loudly(() -> Files.move(path(), getPath(target.toString()).path(), StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public boolean createFile() {
        return quietly(
                () -> {
                    PrivateFiles.open(path(), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                            .close();
                    return true;
                },
                false);
    }

    @Override
    public boolean exists() {
        return Files.exists(path());
    }

    @Override
    public void delete() {
        loudly(() -> Files.deleteIfExists(path()));
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        List<FilePath> files = new ArrayList<>();
        loudly(() -> {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path())) {
                found.forEach(file -> files.add(of(name + "/" + file.getFileName())));
            }
            return files;
        });
        return files;
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? this : of(name.substring(0, slash));
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(path());
    }

    @Override
    public boolean isRegularFile() {
        return Files.isRegularFile(path());
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return quietly(() -> Files.getLastModifiedTime(path()).toMillis(), 0L);
    }

    @Override
    public boolean canWrite() {
        return Files.isWritable(path())
                || !exists() && Files.isWritable(getParent().isDirectory() ? folder() : path());
    }

    private Path folder() {
        return of(name.substring(0, name.lastIndexOf('/'))).path();
    }

    @Override
    public void createDirectory() {
        loudly(() -> {
            PrivateFiles.createFolder(path());
            return true;
        });
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (mode.equals("r")) {
            return FileChannel.open(path(), StandardOpenOption.READ);
        }
        return PrivateFiles.open(
                path(), Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    @Override
    public boolean setReadOnly() {
        return path().toFile().setReadOnly();
    }

    /// Never in the folder that the system shares among its users.
    @Override
    public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
        FilePath file = of(name + "." + UUID.randomUUID() + suffix);
        file.createFile();
        return file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public StoreFilePath getPath(String path) {
        return of(path);
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private static <T> T quietly(Action<T> action, T otherwise) {
        try {
            return action.run();
        } catch (IOException e) {
            return otherwise;
        }
    }

    private static <T> T loudly(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
