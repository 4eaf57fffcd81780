package longhand.engine.recurrence;

import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;

/// A take that may become the paragraph of a step.
///
/// @param text     what the model wrote, its paragraphs parted by single line breaks
/// @param request  that it answers
/// @param finished how it ended
public record Draft(String text, WritingRequest request, WritingEvent.Finished finished) {}
