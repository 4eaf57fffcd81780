package longhand.ui.models;

import java.nio.file.Path;
import longhand.engine.api.FetchFailure;
import longhand.engine.api.ShelfModel;

/// What has become of fetching a model, as the window shows it.
public sealed interface Fetching {

    /// Nothing is being fetched.
    record Idle() implements Fetching {}

    /// @param bytes how much is here
    record Running(ShelfModel model, long bytes, long totalBytes) implements Fetching {}

    /// Terms must be read and accepted first.
    record Terms(ShelfModel model, String licence, Path text) implements Fetching {}

    record Done(ShelfModel model) implements Fetching {}

    record Failed(ShelfModel model, FetchFailure failure) implements Fetching {}
}
