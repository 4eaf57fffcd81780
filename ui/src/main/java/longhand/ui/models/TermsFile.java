package longhand.ui.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.memory.api.MemoryException;

/// Reads the page with a model's terms. Blocks on disk.
final class TermsFile {

    private TermsFile() {}

    static String read(Path page) throws MemoryException {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new MemoryException("the terms in " + page + " could not be read", failure);
        }
    }
}
