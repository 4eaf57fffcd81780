package longhand.memory.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Brings the tables of a store up to date. A script that was shipped is never changed.
final class SchemaMigrator {

    private static final List<String> SCRIPTS =
            List.of("V001__project.sql", "V002__scene_target.sql", "V003__story.sql");

    private final Connection connection;

    SchemaMigrator(Connection connection) {
        this.connection = connection;
    }

    void migrate() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY)");
        }
        for (int version = applied() + 1; version <= SCRIPTS.size(); version++) {
            apply(version);
        }
        connection.commit();
    }

    private int applied() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM migration")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void apply(int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : script(SCRIPTS.get(version - 1)).split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO migration VALUES (?)")) {
            statement.setInt(1, version);
            statement.executeUpdate();
        }
    }

    private static String script(String name) {
        try (InputStream in = SchemaMigrator.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's script " + name + " cannot be read", e);
        }
    }
}
