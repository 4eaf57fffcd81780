package longhand.engine.recurrence;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.Prompt;
import longhand.engine.text.DirectionNote;

/// What a model reads before a step.
///
/// A step that has an instruction is guided: what note, memory and recalled paragraphs make likelier than the page
/// alone does is made likelier still. For a context of facts that is Shi et al., 2023, arXiv:2305.14739.
///
/// @param text    all of it; the paragraph goes on directly behind it
/// @param unnoted the same without the note of what is to happen; equal if there is none
/// @param bare    what the story is about and the page, and nothing else
/// @param parts   that `text` was made of, the empty ones left out
public record StoryPrompt(String text, String unnoted, String bare, List<PromptPart> parts) {

    public StoryPrompt {
        parts = List.copyOf(parts);
    }

    /// @param unnoted what there is to read but for the note
    static StoryPrompt of(String unnoted, String bare, List<PromptPart> parts) {
        StoryPrompt plain = new StoryPrompt(unnoted, unnoted, bare, parts);
        return plain.instruction().isEmpty()
                ? plain
                : new StoryPrompt(unnoted, DirectionNote.page(unnoted), DirectionNote.page(bare), parts).at("");
    }

    /// The same, in which the note says who is there, where and when.
    ///
    /// @param setting empty = not said
    StoryPrompt at(String setting) {
        return instruction()
                .map(instruction -> DirectionNote.into(unnoted, instruction, setting))
                .map(noted -> new StoryPrompt(noted, unnoted, bare, parts))
                .orElse(this);
    }

    private Optional<String> instruction() {
        return parts.stream()
                .filter(part -> part.kind() == PromptPart.Kind.INSTRUCTION)
                .map(PromptPart::text)
                .findAny();
    }

    /// Whether the paragraph goes on in the last one of the page.
    boolean isInline() {
        return !text.endsWith("\n");
    }

    /// @param strength with which a note is followed, at least 1
    Prompt guided(double strength) {
        return instruction().isEmpty() ? new Prompt.Continuation(text) : new Prompt.Guided(text, bare, strength);
    }
}
