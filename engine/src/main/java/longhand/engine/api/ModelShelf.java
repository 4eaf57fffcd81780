package longhand.engine.api;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The models on this machine and those that it can fetch.
///
/// Thread-safe. A model that is listed as present is whole: half a file is never visible.
public interface ModelShelf {

    /// Where models lie; a GGUF file that the writer puts there is on the shelf.
    Path folder();

    /// The known models in the order in which they are recommended, then the writer's own files by
    /// name. Blocks on disk.
    List<ShelfModel> models();

    /// Starts to fetch a known model. The listener is called on a thread of the shelf, in order: any
    /// number of [FetchEvent.Progress], then exactly one of the others.
    ///
    /// @param acceptTerms whether the writer accepts the model's terms; without it, a model that has
    ///                    some ends with [FetchEvent.TermsToAccept], unless they were accepted before
    /// @throws IllegalArgumentException if no known model has that name
    FetchTask fetch(String name, boolean acceptTerms, Consumer<FetchEvent> listener);

    /// A model that is being fetched.
    interface FetchTask {

        /// Asks it to stop. Returns at once; the listener still gets [FetchEvent.Cancelled] unless
        /// the model was there already. Nothing half-fetched stays behind.
        void cancel();
    }
}
