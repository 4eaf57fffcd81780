package longhand.engine.api;

import java.util.List;

/// What a revision tells its listener: any number of [Drafted], then exactly one of the others.
public sealed interface RevisionEvent {

    /// @param drafts written so far
    /// @param of     about how many there will be; more, if too many of them are rejected
    record Drafted(int drafts, int of) implements RevisionEvent {}

    /// @param proposals the best first; may be empty
    /// @param rejected  drafts that were none: talk about the text, copies of it, foreign names, loops
    record Proposed(List<Proposal> proposals, int rejected) implements RevisionEvent {

        public Proposed {
            proposals = List.copyOf(proposals);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements RevisionEvent {}

    record Failed(EngineError error) implements RevisionEvent {}
}
