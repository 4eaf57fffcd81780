package longhand.engine.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.ShelfModel;

/// A model that Longhand can fetch.
///
/// @param name      short name
/// @param title     name for people
/// @param purpose   one sentence on what it is good for
/// @param licence   name of its licence
/// @param fileName  of the GGUF file on the shelf
/// @param bytes     exact size of that file
/// @param sha256    lower-case hex hash of that file
/// @param parts     packages whose entries, one after the other, are the file
/// @param terms     package with the text of the terms that must be accepted first, if any
record KnownModel(
        String name,
        String title,
        String purpose,
        String licence,
        String fileName,
        long bytes,
        String sha256,
        List<PackageEntry> parts,
        Optional<PackageEntry> terms) {

    KnownModel {
        parts = List.copyOf(parts);
    }

    /// Whether `file` is this model. A file of its name and another size is the writer's own.
    boolean isAt(Path file) {
        return file.getFileName().toString().equals(fileName) && size(file) == bytes;
    }

    ShelfModel onShelf(Optional<Path> file) {
        return new ShelfModel(name, title, purpose, licence, terms.isPresent(), bytes, file, true);
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A file inside a Python package.
    ///
    /// @param packageName as pip knows it
    /// @param version     exact
    /// @param entry       path inside the wheel
    record PackageEntry(String packageName, String version, String entry) {

        String requirement() {
            return packageName + "==" + version;
        }
    }
}
