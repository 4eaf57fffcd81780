package longhand.ui.models;

/// What fetching a model tells.
public sealed interface FetchEvent {

    /// @param done  bytes that are here
    /// @param total bytes in all
    record Progress(long done, long total) implements FetchEvent {}

    record Fetched(ShelfModel model) implements FetchEvent {}

    /// @param reason a sentence for the writer, with what else can be done
    record Failed(String reason) implements FetchEvent {}
}
