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

    /// @param trace  one entry per generated token
    /// @param unkept rules, as the writer said them, that the text does not keep: its end came first, or nothing
    ///               was left to say and the writer allowed to drop them
    record Finished(StopReason reason, Usage usage, ModelDescription model, List<TokenTrace> trace, List<String> unkept)
            implements WritingEvent {

        public Finished {
            trace = List.copyOf(trace);
            unkept = List.copyOf(unkept);
        }

        /// A take that keeps its rules.
        public Finished(StopReason reason, Usage usage, ModelDescription model, List<TokenTrace> trace) {
            this(reason, usage, model, trace, List.of());
        }

        /// The same, with another description.
        public Finished withModel(ModelDescription other) {
            return new Finished(reason, usage, other, trace, unkept);
        }
    }

    record Failed(EngineError error) implements WritingEvent {}
}
