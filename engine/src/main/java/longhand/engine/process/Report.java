package longhand.engine.process;

import longhand.engine.api.MendEvent;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.WritingEvent;

/// What the child tells the parent, mostly about the command with that id.
sealed interface Report {

    record OfModel(long id, ModelEvent event) implements Report {}

    record OfTake(long id, WritingEvent event) implements Report {}

    record OfScoring(long id, ScoringEvent event) implements Report {}

    record OfPlans(long id, PlanEvent event) implements Report {}

    record OfWords(long id, SuggestionEvent event) implements Report {}

    record OfMends(long id, MendEvent event) implements Report {}

    /// The process ends after the next report, because its graphics card is lost to it; `reason` says how.
    record Leaving(String reason) implements Report {}
}
