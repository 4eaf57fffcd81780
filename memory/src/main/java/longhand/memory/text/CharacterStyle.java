package longhand.memory.text;

/// What a character carries besides itself.
///
/// @param italic  set in italics
/// @param bold    set in bold
/// @param origin  who wrote it
/// @param take    number of the fresh take it belongs to; 0 = the writer has kept it
public record CharacterStyle(boolean italic, boolean bold, Origin origin, long take) {

    public static final CharacterStyle TYPED = new CharacterStyle(false, false, Origin.TYPED, 0);
    public static final CharacterStyle PASTED = new CharacterStyle(false, false, Origin.PASTED, 0);

    public CharacterStyle {
        if (take < 0) {
            throw new IllegalArgumentException("take must not be negative: " + take);
        }
    }

    /// The style of a fresh take's words.
    public static CharacterStyle ofTake(long take) {
        return new CharacterStyle(false, false, Origin.MODEL, take);
    }

    public CharacterStyle kept() {
        return take == 0 ? this : new CharacterStyle(italic, bold, origin, 0);
    }

    public CharacterStyle withItalic(boolean on) {
        return new CharacterStyle(on, bold, origin, take);
    }

    public CharacterStyle withBold(boolean on) {
        return new CharacterStyle(italic, on, origin, take);
    }

    public CharacterStyle withOrigin(Origin author) {
        return new CharacterStyle(italic, bold, author, take);
    }
}
