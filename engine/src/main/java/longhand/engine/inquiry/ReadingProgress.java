package longhand.engine.inquiry;

/// Hears how far a reading is. May stop it with a [java.util.concurrent.CancellationException].
@FunctionalInterface
interface ReadingProgress {

    ReadingProgress NONE = _ -> {};

    /// @param chapters that have been read
    void read(int chapters);
}
