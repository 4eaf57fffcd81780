package longhand.ui.poem;

import java.util.Locale;
import longhand.engine.api.VerseForm;

/// The form of a scene.
///
/// @param word or line that the writer gives, if the form asks for one; else empty
public record PoemForm(VerseForm form, String word) {

    static boolean asksWord(VerseForm form) {
        return form.asks() != VerseForm.Asks.NOTHING;
    }

    /// What was typed as a word or a line, in small letters; blanks part the words of a line. Empty if no letter is
    /// left.
    static String given(String typed) {
        String said = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z\u2019' -]", "");
        return said.chars().anyMatch(Character::isLetter) ? said.strip() : "";
    }
}
