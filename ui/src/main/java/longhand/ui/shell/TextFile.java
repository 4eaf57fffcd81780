package longhand.ui.shell;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.memory.api.MemoryException;

/// Reads a text of the writer's. Blocks on disk.
final class TextFile {

    private TextFile() {}

    /// @throws MemoryException if it cannot be read, or is not text in UTF-8: a wrong guess would cost letters
    static String read(Path file) throws MemoryException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new MemoryException(file.getFileName() + " is not a text in UTF-8", e);
        } catch (IOException e) {
            throw new MemoryException(file.getFileName() + " cannot be read", e);
        }
    }
}
