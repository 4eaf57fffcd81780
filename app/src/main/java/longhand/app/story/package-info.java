/// The story of a project: what is kept of its steps beside the text, and how a step gets from the model
/// into the project. Joins `engine.recurrence` and `memory.api`, which do not know each other.
///
/// Entry type: [longhand.app.story.StoryBook].
@NullMarked
package longhand.app.story;

import org.jspecify.annotations.NullMarked;
