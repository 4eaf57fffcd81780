package longhand.memory.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.RuleSettings;
import longhand.memory.api.VerseSettings;
import longhand.memory.journal.Sha256;
import longhand.memory.journal.TextCodec;

/// Rows of everything but takes. Confined to the store's thread.
final class ProjectRows {

    private final Connection connection;

    ProjectRows(Connection connection) {
        this.connection = connection;
    }

    void write(StoreSave save) throws SQLException {
        writeItems(save.binder());
        writeScenes(save.scenes());
        writeSettings(save.settings());
        try (PreparedStatement row = connection.prepareStatement("MERGE INTO saved_state KEY (id) VALUES (1, ?)")) {
            row.setLong(1, save.sequence());
            row.executeUpdate();
        }
    }

    private void writeItems(Binder binder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM item");
        }
        String insert = "INSERT INTO item (id, place, kind, title, parent, status, synopsis, trashed, target)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            int place = 0;
            for (BinderItem item : binder.items()) {
                row.setLong(1, item.id().value());
                row.setInt(2, place++);
                row.setString(3, item.kind().name());
                row.setString(4, item.title());
                if (item.parent().isPresent()) {
                    row.setLong(5, item.parent().get().value());
                } else {
                    row.setNull(5, Types.BIGINT);
                }
                row.setString(6, item.status().name());
                row.setString(7, item.synopsis());
                row.setBoolean(8, item.trashed());
                row.setInt(9, item.target());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void writeScenes(List<StoredScene> scenes) throws SQLException {
        String merge = "MERGE INTO scene (item, revision, words, content, sha256) KEY (item) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(merge)) {
            for (StoredScene scene : scenes) {
                row.setLong(1, scene.item().value());
                row.setLong(2, scene.revision());
                row.setInt(3, scene.words());
                row.setBytes(4, TextCodec.encode(scene.text()));
                row.setString(5, scene.sha256());
                row.executeUpdate();
            }
        }
    }

    private static String mark(ProjectSettings.SourceMark mark) {
        return mark.scene().value() + (mark.pinned() ? " pins " : " mutes ") + mark.source();
    }

    private static String poem(VerseSettings.Poem poem) {
        return poem.scene().value() + " is a " + poem.form() + (poem.word().isEmpty() ? "" : " on " + poem.word());
    }

    private static String rule(RuleSettings.SceneRule rule) {
        return rule.scene().value() + (rule.on() ? " keeps " : " leaves ") + rule.text();
    }

    private void writeSettings(ProjectSettings settings) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("modelAllowed", settings.modelAllowed());
        values.put("lastScene", settings.lastScene());
        values.put("caret", settings.caret());
        values.put("bookTarget", settings.bookTarget());
        values.put("dailyTarget", settings.dailyTarget());
        values.put("takeWords", settings.takeWords());
        values.put("takeExact", settings.takeExact());
        values.put("takeAuto", settings.takeAuto());
        values.put("sources", settings.sources().stream().map(ProjectRows::mark).collect(Collectors.joining(", ")));
        values.put(
                "poems",
                settings.verse().poems().stream().map(ProjectRows::poem).collect(Collectors.joining(", ")));
        values.put(
                "sayings",
                settings.verse().sayings().stream()
                        .map(saying -> saying.word() + ": " + saying.phones())
                        .collect(Collectors.joining(", ")));
        values.put(
                "rules",
                settings.rules().rules().stream().map(ProjectRows::rule).collect(Collectors.joining(", ")));
        values.put("language", settings.language());
        settings.layout().ifPresent(layout -> {
            values.put("binder", layout.binder());
            values.put("inspector", layout.inspector());
            values.put("binderWidth", layout.binderWidth());
            values.put("inspectorWidth", layout.inspectorWidth());
        });
        try (PreparedStatement row =
                connection.prepareStatement("MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)")) {
            for (Map.Entry<String, Object> value : values.entrySet()) {
                row.setString(1, value.getKey());
                row.setString(2, value.getValue().toString());
                row.executeUpdate();
            }
        }
    }

    /// Leaves out what is not as it was written.
    List<StoredScene> scenes() throws SQLException {
        List<StoredScene> scenes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT item, revision, words, content, sha256 FROM scene")) {
            while (row.next()) {
                byte[] content = row.getBytes(4);
                if (Sha256.of(content).equals(row.getString(5))) {
                    scenes.add(scene(row, content));
                }
            }
        } catch (MemoryException damaged) {
            throw new SQLException(damaged.getMessage(), damaged);
        }
        return scenes;
    }

    private static StoredScene scene(ResultSet row, byte[] content) throws SQLException, MemoryException {
        return new StoredScene(
                new ItemId(row.getLong(1)), row.getLong(2), row.getInt(3), TextCodec.decode(content), row.getString(5));
    }

    long sequence() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(sequence), 0) FROM saved_state")) {
            row.next();
            return row.getLong(1);
        }
    }
}
