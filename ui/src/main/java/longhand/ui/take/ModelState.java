package longhand.ui.take;

import java.util.OptionalDouble;
import longhand.engine.api.EngineError;

/// What the model is doing, for the chip in the status bar.
public sealed interface ModelState {

    /// No model is installed.
    record Absent() implements ModelState {}

    record Loading(String name) implements ModelState {}

    /// @param wordsPerSecond as measured in the last take; empty before the first
    record Ready(String name, OptionalDouble wordsPerSecond) implements ModelState {}

    /// Before the first word of a take.
    record Reading(String name, int wordsRead, int wordsToRead) implements ModelState {}

    /// @param wordsPerSecond as measured so far; empty before there is enough to measure
    record Writing(String name, OptionalDouble wordsPerSecond) implements ModelState {}

    record Unavailable(String name, EngineError error) implements ModelState {}
}
