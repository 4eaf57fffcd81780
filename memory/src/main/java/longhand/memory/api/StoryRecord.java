package longhand.memory.api;

import java.util.Objects;
import longhand.memory.text.Edit;

/// Something that is kept of the story beside its text: how it began, a step, what the writer changed of
/// its memory. What it says is for whoever wrote it; where its paragraph stands follows every later edit.
/// Immutable.
///
/// @param content what is kept, never empty
/// @param scene   where its paragraph stands
/// @param from    position of its first character
/// @param to      behind its last one; equal to `from` if it has no paragraph, or no longer
public record StoryRecord(String content, ItemId scene, int from, int to) {

    public StoryRecord {
        Objects.requireNonNull(scene, "scene");
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a record of the story must say something");
        }
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range: " + from + ".." + to);
        }
    }

    public boolean hasParagraph() {
        return to > from;
    }

    /// Where its paragraph stands after an edit of its scene. What is put in exactly at one of its ends
    /// does not belong to it.
    public StoryRecord after(Edit edit) {
        int first = edit.map(from, true);
        int last = Math.max(first, edit.map(to, false));
        return first == from && last == to ? this : new StoryRecord(content, scene, first, last);
    }

    /// Inside of a scene with so many characters.
    public StoryRecord within(int length) {
        return to <= length ? this : new StoryRecord(content, scene, Math.min(from, length), length);
    }
}
