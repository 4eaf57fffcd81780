package longhand.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the texts that are measured are left for reading: a figure says little that nobody has read a page behind.
public interface KeptTexts {

    /// Left nowhere.
    KeptTexts NOWHERE = (_, _) -> {};

    /// @param name of the text, without an ending
    void keep(String name, String text);

    /// A file for each in that folder, which is made.
    ///
    /// Keeping throws [UncheckedIOException] if a file cannot be written.
    static KeptTexts in(Path folder) {
        return (name, text) -> {
            try {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(name + ".txt"), text + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }
}
