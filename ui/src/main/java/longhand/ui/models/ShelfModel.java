package longhand.ui.models;

import java.nio.file.Path;
import java.util.Optional;

/// A model on the shelf.
///
/// @param name      as the command line calls it, such as `smollm2`
/// @param title     as the window calls it, such as "SmolLM2 135M"
/// @param goodFor   one sentence on what it is good for; may be empty
/// @param bytes     size of the file, or of what must be fetched
/// @param file      where it lies; empty = it would have to be fetched
/// @param licence   its name, such as "Apache-2.0"
/// @param terms     what the writer must accept before it is fetched; empty = nothing
public record ShelfModel(
        String name, String title, String goodFor, long bytes, Optional<Path> file, String licence, String terms) {

    public boolean isHere() {
        return file.isPresent();
    }
}
