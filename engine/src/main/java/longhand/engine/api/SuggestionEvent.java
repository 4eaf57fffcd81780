package longhand.engine.api;

import java.util.List;

/// What a suggestion tells its listener, once.
public sealed interface SuggestionEvent {

    /// @param words the likeliest first; none if no word keeps the rules
    record Found(List<LikelyWord> words) implements SuggestionEvent {

        public Found {
            words = List.copyOf(words);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements SuggestionEvent {}

    record Failed(EngineError error) implements SuggestionEvent {}
}
