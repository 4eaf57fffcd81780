package longhand.ui.page;

/// Tells the painters of verse what to paint. Confined to the JavaFX thread.
interface VerseSource {

    VerseMargin margin();

    VerseColumn column();

    /// Whether a paragraph is the last of its scene.
    boolean isLast(long paragraph);

    /// Whether the last paragraph of the scene waits for words.
    boolean isLastBlank();
}
