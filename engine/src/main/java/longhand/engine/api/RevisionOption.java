package longhand.engine.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One check box of a command on a selection. Which ones a command has, [RevisionVerb] says.
public enum RevisionOption {
    SHORTER,
    PLAINER,
    MORE_DIALOGUE,
    FIRST_PERSON,
    THIRD_PERSON,
    PAST_TENSE,
    PRESENT_TENSE,
    KEEP_LAST_SENTENCE,
    SIGHT,
    SOUND,
    TOUCH,
    SMELL,
    TASTE,
    KEEP_DIALOGUE,
    KEEP_NAMES,
    METAPHOR,
    FROM_AFAR,
    FROM_NEAR,
    NAMES,
    TURNS,
    REASONS,
    OBJECTS,
    TEN;

    /// The five senses, as they stand in the window.
    public static final List<RevisionOption> SENSES = List.of(SIGHT, SOUND, TOUCH, SMELL, TASTE);

    /// Whether it can be had in texts of a language: the person is changed by rules, and these are of English.
    public boolean isFor(Locale language) {
        boolean changesPerson = this == FIRST_PERSON || this == THIRD_PERSON;
        return !changesPerson || language.getLanguage().equals("en");
    }

    /// What cannot be asked for together with this.
    public Optional<RevisionOption> opposite() {
        return switch (this) {
            case FIRST_PERSON -> Optional.of(THIRD_PERSON);
            case THIRD_PERSON -> Optional.of(FIRST_PERSON);
            case PAST_TENSE -> Optional.of(PRESENT_TENSE);
            case PRESENT_TENSE -> Optional.of(PAST_TENSE);
            case FROM_AFAR -> Optional.of(FROM_NEAR);
            case FROM_NEAR -> Optional.of(FROM_AFAR);
            case SHORTER,
                    PLAINER,
                    MORE_DIALOGUE,
                    KEEP_LAST_SENTENCE,
                    SIGHT,
                    SOUND,
                    TOUCH,
                    SMELL,
                    TASTE,
                    KEEP_DIALOGUE,
                    KEEP_NAMES,
                    METAPHOR,
                    NAMES,
                    TURNS,
                    REASONS,
                    OBJECTS,
                    TEN -> Optional.empty();
        };
    }
}
