package longhand.ui.page;

/// What a paragraph looks like. Compared by value: a paragraph is built again only if its look differs.
///
/// @param id          of the paragraph in the scene
/// @param indented    whether its first line begins 1.5 em inside
/// @param spaced      whether a blank line is above it
/// @param first       whether it stands under the title
/// @param last        whether the room at the foot of the page is under it
/// @param takeEnd     whether the take bar is under it
/// @param rightToLeft whether it is set from the right
/// @param verse       whether it is a line of a poem
/// @param setting     number of the type setting; another one makes every paragraph anew
record ParagraphLook(
        long id,
        boolean indented,
        boolean spaced,
        boolean first,
        boolean last,
        boolean takeEnd,
        boolean rightToLeft,
        Verse verse,
        int setting) {

    /// What a paragraph of a poem is.
    enum Verse {
        /// The scene is no poem.
        NONE,
        LINE,
        /// The blank line between two stanzas.
        BREAK
    }

    static final ParagraphLook NONE = new ParagraphLook(0, false, false, false, false, false, false, Verse.NONE, 0);
}
