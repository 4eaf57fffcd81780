package longhand.memory.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a project is verse. Immutable.
///
/// @param poems        the scenes that are poems; each scene at most once
/// @param sayings      words that the writer says in a way of their own
/// @param stressHidden whether the marks of stress are hidden
/// @param quality      how long lines are looked for
public record VerseSettings(List<Poem> poems, List<Saying> sayings, boolean stressHidden, Quality quality) {

    public static final VerseSettings NONE = new VerseSettings(List.of(), List.of(), false, Quality.NORMAL);

    /// How good lines are to be, and how long they may take; never given other names.
    public enum Quality {
        FAST,
        NORMAL,
        BEST
    }

    /// A scene that is a poem.
    ///
    /// @param form by the name that the engine gives it, not blank
    /// @param word or line that its form asks for; else empty
    public record Poem(ItemId scene, String form, String word) {

        public Poem {
            if (form.isBlank()) {
                throw new IllegalArgumentException("a form has a name");
            }
        }
    }

    /// A word and how the writer says it.
    ///
    /// @param word   in small letters, not blank
    /// @param phones as the engine spells sounds, not blank
    public record Saying(String word, String phones) {

        public Saying {
            if (word.isBlank() || phones.isBlank()) {
                throw new IllegalArgumentException("a saying has a word and sounds");
            }
        }
    }

    public VerseSettings {
        poems = List.copyOf(poems);
        sayings = List.copyOf(sayings);
    }

    /// The poem that a scene is; empty if it is prose.
    public Optional<Poem> poem(ItemId scene) {
        return poems.stream().filter(poem -> poem.scene().equals(scene)).findFirst();
    }

    /// With a scene as this poem, or as prose.
    public VerseSettings with(ItemId scene, Optional<Poem> fresh) {
        Stream<Poem> others = poems.stream().filter(poem -> !poem.scene().equals(scene));
        return new VerseSettings(Stream.concat(others, fresh.stream()).toList(), sayings, stressHidden, quality);
    }

    /// With a word said like this, and no longer in another way.
    public VerseSettings with(Saying fresh) {
        List<Saying> all = new ArrayList<>(sayings);
        all.removeIf(saying -> saying.word().equals(fresh.word()));
        all.add(fresh);
        return new VerseSettings(poems, all, stressHidden, quality);
    }

    /// With a word said as the dictionary has it.
    public VerseSettings without(String word) {
        return new VerseSettings(
                poems,
                sayings.stream().filter(saying -> !saying.word().equals(word)).toList(),
                stressHidden,
                quality);
    }

    public VerseSettings withStressHidden(boolean hidden) {
        return new VerseSettings(poems, sayings, hidden, quality);
    }

    public VerseSettings withQuality(Quality wanted) {
        return new VerseSettings(poems, sayings, stressHidden, wanted);
    }
}
