package longhand.ui.take;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.Prompt;
import longhand.engine.text.DirectionNote;

/// What a take reads, part by part, and what it does not read. The prompt is made of nothing else.
///
/// @param parts   in the order of reading
/// @param muted   what would be read if the writer did not mute it
/// @param leftOut what is not read, and why; what is muted is there too
public record AssembledPrompt(List<PromptPart> parts, List<PromptPart> muted, List<LeftOut> leftOut) {

    public AssembledPrompt {
        parts = List.copyOf(parts);
        muted = List.copyOf(muted);
        leftOut = List.copyOf(leftOut);
    }

    /// What the model goes on from.
    public String text() {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.text()));
        return all.toString();
    }

    /// The text without the note of a direction.
    String page() {
        StringBuilder all = new StringBuilder();
        parts.stream()
                .filter(part -> part.source() != PromptPart.Source.DIRECTION)
                .forEach(part -> all.append(part.text()));
        return all.toString();
    }

    public int words() {
        return parts.stream().mapToInt(PromptPart::words).sum();
    }

    /// As the engine gets it.
    public Prompt prompt() {
        return hasDirection()
                ? new Prompt.Guided(text(), page(), Prompt.Guided.FOLLOWED)
                : new Prompt.Continuation(text());
    }

    /// Whether the take begins behind a blank line that is not on the page yet.
    ///
    /// @param before the page up to the place of the take
    boolean beginsParagraph(String before) {
        String page = page();
        return hasDirection()
                && !before.endsWith("\n")
                && DirectionNote.lastParagraph(page) == page.length()
                && !before.isEmpty();
    }

    private boolean hasDirection() {
        return direction().isPresent();
    }

    private Optional<PromptPart> direction() {
        return parts.stream()
                .filter(part -> part.source() == PromptPart.Source.DIRECTION)
                .findFirst();
    }
}
