package longhand.memory.api;

import java.util.List;
import java.util.Locale;
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
/// @param takeExact      whether it is asked for exactly so many, and not about so many
/// @param takeAuto       whether neither holds, but what paragraphs of the scene usually have
/// @param layout         how the panes of the window stand; empty = as they happen to stand
/// @param sources        what the writer muted or pinned of what takes read
/// @param verse          which scenes are poems, and how the writer says words
/// @param rules          for the words of its scenes
/// @param language       tag of the language that the book is written in, such as `en`: whatever reads its text or
///                       writes on goes by it, and by nothing else
public record ProjectSettings(
        boolean modelAllowed,
        long lastScene,
        int caret,
        int bookTarget,
        int dailyTarget,
        int takeWords,
        boolean takeExact,
        boolean takeAuto,
        Optional<Layout> layout,
        List<SourceMark> sources,
        VerseSettings verse,
        RuleSettings rules,
        String language) {

    private static final String ENGLISH = "en";

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

    /// A source of the takes in a scene that is left out of them, or stays in where there is no room for all.
    ///
    /// @param scene  in which takes are written
    /// @param source what the window calls it, not blank
    /// @param pinned whether it stays in; false = it is muted
    public record SourceMark(ItemId scene, String source, boolean pinned) {

        public SourceMark {
            if (source.isBlank()) {
                throw new IllegalArgumentException("a source has a name");
            }
        }
    }

    /// Of an English book, with takes of about so many words, and without a layout of its own.
    public ProjectSettings(
            boolean modelAllowed, long lastScene, int caret, int bookTarget, int dailyTarget, int takeWords) {
        this(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                false,
                false,
                Optional.empty(),
                List.of(),
                VerseSettings.NONE,
                RuleSettings.NONE,
                ENGLISH);
    }

    public ProjectSettings {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(verse, "verse");
        Objects.requireNonNull(rules, "rules");
        sources = List.copyOf(sources);
        if (language.isBlank()) {
            throw new IllegalArgumentException("a book has a language");
        }
        if (takeWords < 1) {
            throw new IllegalArgumentException("takeWords must be at least 1: " + takeWords);
        }
    }

    public ProjectSettings withModelAllowed(boolean allowed) {
        return new ProjectSettings(
                allowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                layout,
                sources,
                verse,
                rules,
                language);
    }

    /// With the caret somewhere else.
    public ProjectSettings at(ItemId scene, int position) {
        return new ProjectSettings(
                modelAllowed,
                scene.value(),
                position,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                layout,
                sources,
                verse,
                rules,
                language);
    }

    public ProjectSettings withLayout(Layout fresh) {
        return new ProjectSettings(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                Optional.of(fresh),
                sources,
                verse,
                rules,
                language);
    }

    /// @param words at least 1
    /// @param exact whether takes are to have exactly so many
    public ProjectSettings withTakeLength(int words, boolean exact) {
        return withTakeLength(words, exact, false);
    }

    /// With takes that have what paragraphs of their scene usually have; the number that was asked for is kept for
    /// when it is wanted again.
    public ProjectSettings withTakesAsUsual() {
        return withTakeLength(takeWords, takeExact, true);
    }

    private ProjectSettings withTakeLength(int words, boolean exact, boolean auto) {
        return new ProjectSettings(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                words,
                exact,
                auto,
                layout,
                sources,
                verse,
                rules,
                language);
    }

    public ProjectSettings withSources(List<SourceMark> fresh) {
        return new ProjectSettings(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                layout,
                fresh,
                verse,
                rules,
                language);
    }

    public ProjectSettings withVerse(VerseSettings fresh) {
        return new ProjectSettings(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                layout,
                sources,
                fresh,
                rules,
                language);
    }

    public ProjectSettings withRules(RuleSettings fresh) {
        return new ProjectSettings(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                layout,
                sources,
                verse,
                fresh,
                language);
    }

    /// @param tag such as `en`, not blank
    public ProjectSettings withLanguage(String tag) {
        return new ProjectSettings(
                modelAllowed,
                lastScene,
                caret,
                bookTarget,
                dailyTarget,
                takeWords,
                takeExact,
                takeAuto,
                layout,
                sources,
                verse,
                rules,
                tag);
    }

    /// The language of the book.
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
