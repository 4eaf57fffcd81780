package longhand.engine.api;

import java.nio.file.Path;

/// Why a model could not be fetched. Two ways are always left: to open a GGUF file of one's own, or to
/// put it into [ModelShelf#folder].
public sealed interface FetchFailure {

    /// No Python with pip is on this machine.
    ///
    /// @param tried the commands that were tried, such as `python3, python, py -3`
    record NoPip(String tried) implements FetchFailure {}

    /// pip could not get the package: most often there is no network.
    ///
    /// @param reason what pip said last
    record Unreachable(String reason) implements FetchFailure {}

    /// What came is not the model; it was thrown away.
    ///
    /// @param reason names what was expected and what came
    record WrongContents(String reason) implements FetchFailure {}

    record NoRoom(Path folder, long neededBytes, long freeBytes) implements FetchFailure {}

    /// The disk refused something.
    record DiskRefused(Path folder, String reason) implements FetchFailure {}
}
