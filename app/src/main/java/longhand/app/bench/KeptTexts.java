package longhand.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the texts that are measured are left for reading: a figure says little that nobody has read a page behind. A
/// section that takes hours goes on from those that are there already, so that it can be stopped.
public sealed interface KeptTexts {

    /// Left nowhere.
    KeptTexts NOWHERE = new Nowhere();

    /// @param name of the text, without an ending
    void keep(String name, String text);

    /// The text that was kept under a name, at an earlier time too.
    Optional<String> find(String name);

    /// A file for each in that folder, which is made.
    ///
    /// Keeping and finding throw [UncheckedIOException] if a file cannot be written or read.
    static KeptTexts in(Path folder) {
        return new Folder(folder);
    }

    /// Keeps nothing.
    record Nowhere() implements KeptTexts {

        @Override
        public void keep(String name, String text) {}

        @Override
        public Optional<String> find(String name) {
            return Optional.empty();
        }
    }

    /// Keeps files.
    record Folder(Path folder) implements KeptTexts {

        @Override
        public void keep(String name, String text) {
            try {
                Files.createDirectories(folder);
                Files.writeString(file(name), text + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Optional<String> find(String name) {
            try {
                if (!Files.exists(file(name))) {
                    return Optional.empty();
                }
                String kept = Files.readString(file(name));
                // Not every program ends a file with a line end.
                return Optional.of(kept.endsWith("\n") ? kept.substring(0, kept.length() - 1) : kept);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private Path file(String name) {
            return folder.resolve(name + ".txt");
        }
    }
}
