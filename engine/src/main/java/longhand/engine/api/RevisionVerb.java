package longhand.engine.api;

import java.util.ArrayList;
import java.util.List;

/// What can be done with a selection.
public enum RevisionVerb {
    /// The same in other words.
    REWRITE(List.of(
            RevisionOption.SHORTER,
            RevisionOption.PLAINER,
            RevisionOption.MORE_DIALOGUE,
            RevisionOption.FIRST_PERSON,
            RevisionOption.THIRD_PERSON,
            RevisionOption.PAST_TENSE,
            RevisionOption.PRESENT_TENSE)),
    /// The same sentences with new ones between them.
    EXPAND(with(List.of(RevisionOption.KEEP_LAST_SENTENCE), RevisionOption.SENSES)),
    /// The same with less.
    SHORTEN(List.of(RevisionOption.KEEP_DIALOGUE, RevisionOption.KEEP_NAMES)),
    /// Sentences that say how it looks, sounds, smells; to stand behind the selection.
    DESCRIBE(with(
            RevisionOption.SENSES,
            List.of(RevisionOption.METAPHOR, RevisionOption.FROM_AFAR, RevisionOption.FROM_NEAR))),
    /// A list of ideas about the selection.
    BRAINSTORM(List.of(
            RevisionOption.NAMES,
            RevisionOption.TURNS,
            RevisionOption.REASONS,
            RevisionOption.OBJECTS,
            RevisionOption.TEN));

    private final List<RevisionOption> options;

    RevisionVerb(List<RevisionOption> options) {
        this.options = options;
    }

    /// Its check boxes, in the order of the window.
    public List<RevisionOption> options() {
        return options;
    }

    /// Whether its proposals take the place of the selection; else they stand behind it.
    public boolean replaces() {
        return switch (this) {
            case REWRITE, EXPAND, SHORTEN -> true;
            case DESCRIBE, BRAINSTORM -> false;
        };
    }

    /// Whether the writer may say how many words it is to have.
    public boolean hasLength() {
        return switch (this) {
            case EXPAND, SHORTEN, DESCRIBE -> true;
            case REWRITE, BRAINSTORM -> false;
        };
    }

    private static List<RevisionOption> with(List<RevisionOption> first, List<RevisionOption> then) {
        List<RevisionOption> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
