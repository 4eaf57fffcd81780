package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BookLanguagesTest {

    @Test
    void englishComesFirst() {
        assertEquals(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH), BookLanguages.all());
    }
}
