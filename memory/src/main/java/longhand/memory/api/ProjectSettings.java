package longhand.memory.api;

/// Settings that belong to one project and travel with it.
///
/// @param modelAllowed   the writer's switch: false = AI off, every sign of the model disappears
/// @param lastScene      the scene that was open last; 0 = none
/// @param caret          position of the caret in it
/// @param bookTarget     words the book is to have; 0 = no target
/// @param dailyTarget    words a day; 0 = no target
/// @param takeWords      how many words a take is asked for
public record ProjectSettings(
        boolean modelAllowed, long lastScene, int caret, int bookTarget, int dailyTarget, int takeWords) {

    public static final ProjectSettings DEFAULT = new ProjectSettings(true, 0, 0, 0, 0, 150);

    public ProjectSettings {
        if (takeWords < 1) {
            throw new IllegalArgumentException("takeWords must be at least 1: " + takeWords);
        }
    }
}
