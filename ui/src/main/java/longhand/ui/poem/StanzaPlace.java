package longhand.ui.poem;

import java.util.List;
import longhand.engine.api.LineShape;
import longhand.engine.api.VerseForm;
import longhand.engine.text.Words;

/// A place in a poem: what stands ahead of it, and what its form has behind it. Immutable.
///
/// @param form   of the poem
/// @param given  lines ahead of the place
/// @param breaks line breaks that the text ahead of it ends with
record StanzaPlace(VerseForm form, List<String> given, int breaks) {

    static StanzaPlace of(VerseForm form, String before) {
        int end = before.length();
        while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
            end--;
        }
        return new StanzaPlace(form, lines(before), (int)
                before.substring(end).chars().filter(one -> one == '\n').count());
    }

    /// The lines of a text that are not blank.
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// How many lines are to be written there.
    ///
    /// @param word that the writer has given for the form; may be empty
    int lines(PoemViewModel.Amount amount, String word) {
        int all = all(word);
        int left = Math.max(0, all - given.size());
        return switch (amount) {
            case LINE -> Math.min(1, left);
            case STANZA -> Math.min(left, isEach() ? left : toEndOfStanza());
            case POEM -> left;
        };
    }

    /// A line for each letter, or for each word.
    private int all(String word) {
        return switch (form.asks()) {
            case NOTHING, WORD -> form.lines().size();
            case LETTERS -> (int) word.chars().filter(Character::isLetter).count();
            case LINE -> Words.of(word).size();
        };
    }

    private boolean isEach() {
        return form.asks() == VerseForm.Asks.LETTERS || form.asks() == VerseForm.Asks.LINE;
    }

    private int toEndOfStanza() {
        int end = 0;
        for (List<LineShape> stanza : form.stanzas()) {
            end += stanza.size();
            if (end > given.size()) {
                break;
            }
        }
        return Math.max(0, end - given.size());
    }

    /// The line breaks that are still lacking ahead of the next line.
    String lead() {
        boolean parted = !isEach() && given.size() < form.lines().size() && endsStanza();
        int wanted = given.isEmpty() ? 0 : parted ? 2 : 1;
        return "\n".repeat(Math.max(0, wanted - breaks));
    }

    private boolean endsStanza() {
        int end = 0;
        for (List<LineShape> stanza : form.stanzas()) {
            end += stanza.size();
            if (end == given.size()) {
                return true;
            }
        }
        return false;
    }
}
