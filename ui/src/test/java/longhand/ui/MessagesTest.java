package longhand.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final ResourceBundle bundle = ResourceBundle.getBundle("longhand.ui.messages", Locale.ENGLISH);

    @Test
    void everyTextIsAPatternWithoutStraightApostrophes() {
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key);
            assertFalse(text.contains("'"), key);
            assertFalse(new MessageFormat(text, Locale.ENGLISH).toPattern().isBlank() && !text.isBlank(), key);
        }
    }

    @Test
    void keepsToTheVoiceOfTheStudio() {
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key).toLowerCase(Locale.ROOT);
            for (String word : new String[] {"!", "oops", "token", "please", "sorry", "magic"}) {
                assertFalse(text.contains(word), key + " says " + word);
            }
        }
    }

    @Test
    void writesNumbersAsTheWriterDoes() {
        assertEquals("41,206", Messages.of(Locale.ENGLISH).text("number", 41206));
        assertEquals("41.206", Messages.of(Locale.GERMAN).text("number", 41206));
    }
}
