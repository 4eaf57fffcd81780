package longhand.engine.api;

import java.nio.file.Path;

/// What fetching a model tells its listener; see [ModelShelf#fetch].
public sealed interface FetchEvent {

    /// @param bytes      how much is on disk
    /// @param totalBytes how much it will be
    record Progress(long bytes, long totalBytes) implements FetchEvent {}

    /// The model is here, whole and verified.
    record Fetched(Path file) implements FetchEvent {}

    /// The model has terms that were not accepted yet.
    ///
    /// @param licence name of the terms
    /// @param text    file with their text, to be shown
    record TermsToAccept(String licence, Path text) implements FetchEvent {}

    record Cancelled() implements FetchEvent {}

    record FetchFailed(FetchFailure failure) implements FetchEvent {}
}
