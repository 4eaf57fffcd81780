package longhand.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

/// Who is named in a beat.
class CastTest {

    private static String setting(String point, Locale language) {
        Beat beat = Beat.open(0, point, 100);
        BeatSheet sheet = BeatSheet.of(List.of(beat), 0);
        return Cast.of("It rained.", sheet, LanguageWords.of(language)).setting(beat);
    }

    @Test
    void inAGermanBookNounsAreNobody() {
        String point = "Im Leuchtturm findet Mara einen Brief.";
        assertEquals("Mara", setting(point, Locale.GERMAN));
        assertEquals("Leuchtturm, Mara, Brief", setting(point, Locale.ENGLISH));
    }
}
