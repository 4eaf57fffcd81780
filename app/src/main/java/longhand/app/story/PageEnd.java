package longhand.app.story;

import longhand.memory.api.ItemId;

/// The last words of a scene, by which it is seen whether it still ends as it did. Immutable.
///
/// @param scene whose end it is
/// @param words the last of it; empty if it has none
record PageEnd(ItemId scene, String words) {

    /// Characters that are enough to know a page by.
    private static final int CHARACTERS = 200;

    static PageEnd of(ItemId scene, String text) {
        String plain = plain(text);
        return new PageEnd(scene, plain.substring(Math.max(0, plain.length() - CHARACTERS)));
    }

    /// Whether a text ends so, however it is broken into lines. A scene without words ends in no way.
    boolean isOf(String text) {
        return !words.isEmpty() && plain(text).endsWith(words);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
