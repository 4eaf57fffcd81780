package longhand.engine.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A file in one state: a change of size or time makes it another one.
///
/// @param bytes  0 if the file cannot be read
/// @param millis when it was changed last, since 1970
record FileStamp(Path path, long bytes, long millis) {

    static FileStamp of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(
                    path, attributes.size(), attributes.lastModifiedTime().toMillis());
        } catch (IOException unreadable) {
            return new FileStamp(path, 0, 0); // whoever opens it will say why
        }
    }
}
