package longhand.memory.h2;

import java.sql.SQLException;
import longhand.memory.api.MemoryException;

/// Turns what H2 says into what may be said: its messages quote rows, and rows hold the manuscript.
final class StoreFailure {

    private StoreFailure() {}

    /// The cause is left out on purpose.
    static MemoryException of(String purpose, SQLException failure) {
        return new MemoryException("the store could not " + purpose + " (H2 error " + failure.getErrorCode() + ")");
    }
}
