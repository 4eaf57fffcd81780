package longhand.engine.api;

import java.nio.file.Path;
import java.util.Optional;

/// One model of the shelf.
///
/// @param name      short name for the command line, such as `smollm2`; a file's name without its
///                  ending for the writer's own
/// @param title     name for people
/// @param purpose   one sentence on what it is good for; empty for the writer's own
/// @param licence   name of its licence; empty for the writer's own
/// @param hasTerms  whether terms must be accepted before it is fetched
/// @param bytes     size of the file
/// @param file      where it lies, if it is here
/// @param known     whether Longhand can fetch it
public record ShelfModel(
        String name,
        String title,
        String purpose,
        String licence,
        boolean hasTerms,
        long bytes,
        Optional<Path> file,
        boolean known) {}
