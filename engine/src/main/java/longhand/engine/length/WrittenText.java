package longhand.engine.length;

import java.util.Optional;

/// What a [LengthController] asks of the text that is being written.
public interface WrittenText {

    /// Words so far, by the one counter; the last one may be unfinished.
    int words();

    /// Whether a sentence may have ended where the text ends now.
    boolean isAtStop();

    /// Whether a full stop here would belong to a title or an initial.
    boolean isAtShortening();

    /// Whether more words have to come, by a rule of form, before the text may end.
    default boolean isOwing() {
        return false;
    }

    /// Whether its last two whole lines are short and ended without their sentences. One alone may be a
    /// heading.
    boolean isVerse();

    /// Whether the text ends with the end of a line.
    boolean isAtLineEnd();

    /// The mark that would close what somebody is saying where the text ends now.
    default Optional<Character> closing() {
        return Optional.empty();
    }
}
