package longhand.engine.recurrence;

import java.util.List;

/// What a model reads before a step.
///
/// @param text  all of it; the paragraph goes on directly behind it
/// @param parts that it was made of, the empty ones left out
public record StoryPrompt(String text, List<PromptPart> parts) {

    public StoryPrompt {
        parts = List.copyOf(parts);
    }
}
