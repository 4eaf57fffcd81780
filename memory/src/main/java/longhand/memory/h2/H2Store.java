package longhand.memory.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;

/// The store of one project. Confined to the store's thread, which nobody may interrupt: an interrupt
/// would close the database under every user of it.
public final class H2Store implements AutoCloseable {

    /// The database file in the folder of a store.
    public static final String FILE = "longhand.mv.db";

    private static final String SETTINGS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

    private final String id;
    private final Connection connection;

    private H2Store(String id, Connection connection) {
        this.id = id;
        this.connection = connection;
    }

    /// Opens the store in `folder`, or makes one. A file that is there must have been written by this
    /// installation: the caller proves that by its hash.
    public static H2Store open(Path folder) throws MemoryException {
        String id = StoreFilePath.admit(folder);
        String url = "jdbc:h2:" + StoreFilePath.name(id, FILE.substring(0, FILE.indexOf('.'))) + SETTINGS;
        try {
            Connection connection = DriverManager.getConnection(url, "longhand", "");
            H2Store store = new H2Store(id, connection);
            store.prepare();
            return store;
        } catch (SQLException e) {
            StoreFilePath.dismiss(id);
            throw StoreFailure.of("be opened", e);
        }
    }

    private void prepare() throws SQLException, MemoryException {
        try {
            connection.setAutoCommit(false);
            new SchemaMigrator(connection).migrate();
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /// Writes a save point and brings it to the disk; wholly or not at all.
    public void save(StoreSave save) throws MemoryException {
        try {
            new ProjectRows(connection).write(save);
            TakeRows takes = new TakeRows(connection);
            for (Take take : save.takes()) {
                takes.write(take);
            }
            new StoryRows(connection).write(save.story());
            connection.commit();
            execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            rollBack();
            throw StoreFailure.of("save", e);
        }
    }

    /// The takes of a scene by number.
    ///
    /// @throws MemoryException also if a take is not as it was written
    public List<Take> takes(ItemId scene) throws MemoryException {
        try {
            return new TakeRows(connection).of(scene);
        } catch (SQLException e) {
            throw StoreFailure.of("read the takes", e);
        }
    }

    /// What is kept of the story, oldest first.
    public List<StoryRecord> story() throws MemoryException {
        try {
            return new StoryRows(connection).all();
        } catch (SQLException e) {
            throw StoreFailure.of("read the story", e);
        }
    }

    /// All scenes that are as they were written.
    public List<StoredScene> scenes() throws MemoryException {
        try {
            return new ProjectRows(connection).scenes();
        } catch (SQLException e) {
            throw StoreFailure.of("read the scenes", e);
        }
    }

    /// The last entry of the journal that is in the store; 0 = none.
    public long sequence() throws MemoryException {
        try {
            return new ProjectRows(connection).sequence();
        } catch (SQLException e) {
            throw StoreFailure.of("be read", e);
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void rollBack() throws MemoryException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw StoreFailure.of("roll back", e);
        }
    }

    @Override
    public void close() throws MemoryException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreFailure.of("be closed", e);
        } finally {
            StoreFilePath.dismiss(id);
        }
    }
}
