package longhand.memory.text;

/// Counts words the one way Longhand counts them: the rule of the engine's `WordCounter`.
///
/// It is written a second time here because `memory` and `engine` do not know each other; both
/// are held to the same table of cases by their tests. Whoever changes one changes the other.
///
/// A word is a run of letters, digits and their combining marks; an apostrophe or a hyphen between two
/// such characters holds it together.
public final class WordCount {

    private static final String JOINERS = "'\u2019-\u2010\u2011";

    private WordCount() {}

    public static int of(CharSequence text) {
        int words = 0;
        boolean inWord = false;
        int at = 0;
        while (at < text.length()) {
            int character = Character.codePointAt(text, at);
            int next = at + Character.charCount(character);
            boolean belongs = isWordCharacter(character) || inWord && joins(text, character, next);
            if (belongs && !inWord) {
                words++;
            }
            inWord = belongs;
            at = next;
        }
        return words;
    }

    public static int of(SceneText scene) {
        return scene.paragraphs().stream()
                .mapToInt(paragraph -> of(paragraph.text()))
                .sum();
    }

    /// How many words more `edit` gives `scene`, negative if fewer. Looks only at what it touches.
    public static int change(SceneText scene, Edit edit) {
        int first = scene.start(scene.paragraphAt(edit.at()));
        int removedEnd = edit.at() + edit.removed().length();
        int last = scene.paragraphAt(removedEnd);
        int end = scene.start(last) + scene.paragraphs().get(last).length();
        String before = scene.text(first, edit.at());
        String after = scene.text(removedEnd, end);
        return of(before + edit.inserted().text() + after) - of(scene.text(first, end));
    }

    private static boolean joins(CharSequence text, int character, int next) {
        return JOINERS.indexOf(character) >= 0
                && next < text.length()
                && isWordCharacter(Character.codePointAt(text, next));
    }

    private static boolean isWordCharacter(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
