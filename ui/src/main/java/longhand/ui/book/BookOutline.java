package longhand.ui.book;

import java.util.List;
import longhand.memory.api.BinderItem;
import longhand.memory.text.Slice;

/// A book as it is read from a text: parts, chapters and scenes in reading order.
///
/// @param entries a scene belongs to the chapter before it, a chapter to the part before it
public record BookOutline(List<Entry> entries) {

    /// @param title    as in the source; empty where there was none
    /// @param synopsis of a scene; may be empty
    /// @param status   of a scene
    /// @param text     of a scene; empty for the others
    public record Entry(BinderItem.Kind kind, String title, String synopsis, BinderItem.Status status, Slice text) {}

    public BookOutline {
        entries = List.copyOf(entries);
    }

    /// Reads a text with Markdown's headings. Three levels are parts, chapters and scenes, two are
    /// chapters and scenes, one is chapters. A text without headings is one scene.
    ///
    /// A line `> ...` right under a heading is the scene's synopsis, `[draft]` or `[done]` behind a
    /// heading its status.
    public static BookOutline parse(String text) {
        return new OutlineReader(text).read();
    }
}
