package longhand.engine.recurrence;

/// What a story was begun with.
///
/// @param genre    such as `mystery`; may be empty
/// @param topic    what it is about; may be empty
/// @param opening  instruction of the first step; may be empty
/// @param language tag of its language, such as `en`
/// @param model    file or name of the model that writes it; empty = whichever is there
/// @param seed     decides every choice that no other seed decides
/// @param sizes    of its steps
public record StorySettings(
        String genre, String topic, String opening, String language, String model, long seed, StorySizes sizes) {

    /// The same of a story in another language.
    public StorySettings in(String tag) {
        return new StorySettings(genre, topic, opening, tag, model, seed, sizes);
    }

    /// Whether they say what the story is.
    public boolean areNamed() {
        return !genre.isEmpty() || !topic.isEmpty();
    }
}
