package longhand.engine.api;

import java.util.List;

/// What a take tells its listener, in order: any number of [Reading], then any number of
/// [TextAdded], then exactly one of [Finished] or [Failed]. `Failed` may come at any point.
public sealed interface WritingEvent {

    /// Progress of prefill, for "reading 310 of 940 words".
    ///
    /// @param wordsRead   words of the prompt that the model has read
    /// @param wordsToRead all of them, without those kept from the last take
    record Reading(int wordsRead, int wordsToRead) implements WritingEvent {}

    /// @param text whole characters: bytes of an unfinished UTF-8 sequence stay in the engine
    record TextAdded(String text) implements WritingEvent {}

    /// @param trace one entry per generated token
    record Finished(StopReason reason, Usage usage, ModelDescription model, List<TokenTrace> trace)
            implements WritingEvent {

        public Finished {
            trace = List.copyOf(trace);
        }

        /// The same, with another description.
        public Finished withModel(ModelDescription other) {
            return new Finished(reason, usage, other, trace);
        }
    }

    record Failed(EngineError error) implements WritingEvent {}
}
