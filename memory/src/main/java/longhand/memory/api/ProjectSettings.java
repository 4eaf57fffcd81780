package longhand.memory.api;

import java.util.Objects;
import java.util.Optional;

/// Settings that belong to one project and travel with it.
///
/// @param modelAllowed   the writer's switch: false = AI off, every sign of the model disappears
/// @param lastScene      the scene that was open last; 0 = none
/// @param caret          position of the caret in it
/// @param bookTarget     words the book is to have; 0 = no target
/// @param dailyTarget    words a day; 0 = no target
/// @param takeWords      how many words a take is asked for
/// @param layout         how the panes of the window stand; empty = as they happen to stand
public record ProjectSettings(
        boolean modelAllowed,
        long lastScene,
        int caret,
        int bookTarget,
        int dailyTarget,
        int takeWords,
        Optional<Layout> layout) {

    public static final ProjectSettings DEFAULT = new ProjectSettings(true, 0, 0, 0, 0, 150);

    /// @param binder         whether the binder is wanted
    /// @param inspector      whether the inspector is open
    /// @param binderWidth    in px
    /// @param inspectorWidth in px
    public record Layout(boolean binder, boolean inspector, int binderWidth, int inspectorWidth) {

        public Layout {
            if (binderWidth < 0 || inspectorWidth < 0) {
                throw new IllegalArgumentException(
                        "widths must not be negative: " + binderWidth + ", " + inspectorWidth);
            }
        }
    }

    /// Without a layout of its own.
    public ProjectSettings(
            boolean modelAllowed, long lastScene, int caret, int bookTarget, int dailyTarget, int takeWords) {
        this(modelAllowed, lastScene, caret, bookTarget, dailyTarget, takeWords, Optional.empty());
    }

    public ProjectSettings {
        Objects.requireNonNull(layout, "layout");
        if (takeWords < 1) {
            throw new IllegalArgumentException("takeWords must be at least 1: " + takeWords);
        }
    }

    public ProjectSettings withModelAllowed(boolean allowed) {
        return new ProjectSettings(allowed, lastScene, caret, bookTarget, dailyTarget, takeWords, layout);
    }

    /// With the caret somewhere else.
    public ProjectSettings at(ItemId scene, int position) {
        return new ProjectSettings(modelAllowed, scene.value(), position, bookTarget, dailyTarget, takeWords, layout);
    }

    public ProjectSettings withLayout(Layout fresh) {
        return new ProjectSettings(
                modelAllowed, lastScene, caret, bookTarget, dailyTarget, takeWords, Optional.of(fresh));
    }
}
