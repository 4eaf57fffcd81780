package longhand.memory.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Take;
import longhand.memory.journal.Sha256;
import longhand.memory.journal.TakeCodec;

/// Rows of takes, each with the hash of its byte form. Confined to the store's thread.
final class TakeRows {

    private static final String COLUMNS = "number, scene, place, text, sibling, seed, model_name, model_sha256,"
            + " settings, trace, written_second, written_nano, sha256";

    private final Connection connection;

    TakeRows(Connection connection) {
        this.connection = connection;
    }

    void write(Take take) throws SQLException {
        String merge = "MERGE INTO take (" + COLUMNS + ") KEY (number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Instant writtenAt = take.writtenAt();
        try (PreparedStatement row = connection.prepareStatement(merge)) {
            row.setLong(1, take.number());
            row.setLong(2, take.scene().value());
            row.setInt(3, take.at());
            row.setString(4, take.text());
            row.setLong(5, take.sibling());
            row.setLong(6, take.seed());
            row.setString(7, take.modelName());
            row.setString(8, take.modelSha256());
            row.setString(9, take.settings());
            row.setBytes(10, TakeCodec.encode(take.trace()));
            row.setLong(11, writtenAt.getEpochSecond());
            row.setInt(12, writtenAt.getNano());
            row.setString(13, Sha256.of(TakeCodec.encode(take)));
            row.executeUpdate();
        }
    }

    List<Take> of(ItemId scene) throws SQLException, MemoryException {
        String select = "SELECT " + COLUMNS + " FROM take WHERE scene = ? ORDER BY number";
        List<Take> takes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, scene.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    takes.add(take(row));
                }
            }
        }
        return takes;
    }

    private static Take take(ResultSet row) throws SQLException, MemoryException {
        Take take = new Take(
                row.getLong(1),
                new ItemId(row.getLong(2)),
                row.getInt(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                TakeCodec.trace(row.getBytes(10)),
                Instant.ofEpochSecond(row.getLong(11), row.getInt(12)));
        if (!Sha256.of(TakeCodec.encode(take)).equals(row.getString(13))) {
            throw new MemoryException("take " + take.number() + " is not as it was written");
        }
        return take;
    }
}
