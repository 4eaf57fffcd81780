package longhand.ui.take;

import java.util.EnumSet;
import java.util.Set;

/// What the writer has decided about the sources of the takes in a scene. Immutable.
///
/// @param muted  are left out
/// @param pinned stay in where there is no room for all; the end of the scene before also where the open one is long
public record SourceChoices(Set<PromptPart.Source> muted, Set<PromptPart.Source> pinned) {

    public static final SourceChoices NONE = new SourceChoices(Set.of(), Set.of());

    public SourceChoices {
        muted = Set.copyOf(muted);
        pinned = Set.copyOf(pinned);
        if (!muted.stream().allMatch(PromptPart.Source::isOptional)
                || !pinned.stream().allMatch(PromptPart.Source::isOptional)) {
            throw new IllegalArgumentException("the page and its direction are always read: " + muted + ", " + pinned);
        }
    }

    /// Mutes a source, or mutes it no more; what is muted is not pinned.
    public SourceChoices mute(PromptPart.Source source) {
        return new SourceChoices(turned(muted, source), without(pinned, source));
    }

    /// Pins a source, or pins it no more; what is pinned is not muted.
    public SourceChoices pin(PromptPart.Source source) {
        return new SourceChoices(without(muted, source), turned(pinned, source));
    }

    private static Set<PromptPart.Source> turned(Set<PromptPart.Source> all, PromptPart.Source source) {
        Set<PromptPart.Source> turned = EnumSet.noneOf(PromptPart.Source.class);
        turned.addAll(all);
        if (!turned.remove(source)) {
            turned.add(source);
        }
        return turned;
    }

    private static Set<PromptPart.Source> without(Set<PromptPart.Source> all, PromptPart.Source source) {
        return all.contains(source) ? turned(all, source) : all;
    }
}
