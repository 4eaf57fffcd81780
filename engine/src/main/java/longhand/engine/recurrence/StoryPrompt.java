package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.Prompt;
import longhand.engine.text.DirectionNote;

/// What a model reads before a step.
///
/// @param text    all of it; the paragraph goes on directly behind it
/// @param without the same without the note of what is to happen; equal if there is none
/// @param opening the heading behind which the first words of the story are to come; empty if there are some
/// @param parts   that it was made of, the empty ones left out
/// @param locale  in which the note is worded
public record StoryPrompt(String text, String without, String opening, List<PromptPart> parts, Locale locale) {

    public StoryPrompt {
        parts = List.copyOf(parts);
    }

    /// @param without what there is to read but for the note
    static StoryPrompt of(String without, String opening, List<PromptPart> parts, Locale locale) {
        StoryPrompt plain = new StoryPrompt(without, without, opening, parts, locale);
        return plain.instruction().isEmpty()
                ? plain
                : new StoryPrompt(without, DirectionNote.page(without), opening, parts, locale).at("");
    }

    /// The same, in which the note says who is there, where and when.
    ///
    /// @param setting empty = not said
    StoryPrompt at(String setting) {
        return instruction()
                .map(instruction -> DirectionNote.into(preface(), instruction, setting, locale) + opening)
                .map(noted -> new StoryPrompt(noted, without, opening, parts, locale))
                .orElse(this);
    }

    /// The note stands ahead of the heading of a story that begins.
    private String preface() {
        return without.substring(0, without.length() - opening.length());
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
        return text.equals(without) ? new Prompt.Continuation(text) : new Prompt.Guided(text, without, strength);
    }
}
