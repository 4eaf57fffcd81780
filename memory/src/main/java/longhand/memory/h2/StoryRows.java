package longhand.memory.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import longhand.memory.api.ItemId;
import longhand.memory.api.StoryRecord;

/// Rows of what is kept of the story. Confined to the store's thread.
final class StoryRows {

    private final Connection connection;

    StoryRows(Connection connection) {
        this.connection = connection;
    }

    void write(Map<Integer, StoryRecord> records) throws SQLException {
        String merge = "MERGE INTO story_record (number, scene, first_character, end_character, content)"
                + " KEY (number) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(merge)) {
            for (Map.Entry<Integer, StoryRecord> record : records.entrySet()) {
                row.setInt(1, record.getKey());
                row.setLong(2, record.getValue().scene().value());
                row.setInt(3, record.getValue().from());
                row.setInt(4, record.getValue().to());
                row.setString(5, record.getValue().content());
                row.executeUpdate();
            }
        }
    }

    List<StoryRecord> all() throws SQLException {
        List<StoryRecord> records = new ArrayList<>();
        String select = "SELECT content, scene, first_character, end_character FROM story_record ORDER BY number";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                records.add(
                        new StoryRecord(row.getString(1), new ItemId(row.getLong(2)), row.getInt(3), row.getInt(4)));
            }
        }
        return records;
    }
}
