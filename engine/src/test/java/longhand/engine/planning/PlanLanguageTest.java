package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import longhand.engine.text.PromptLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanLanguageTest {

    static Stream<Locale> languages() {
        return PromptLines.languages("plans").stream().map(Locale::forLanguageTag);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageHasItsOwnOpeningsAndPlaces(Locale locale) {
        PlanLanguage language = PlanLanguage.of(locale);
        assertEquals(6, language.arrivals().size());
        assertEquals(6, language.turns().size());
        assertEquals(3, language.anybody().size());
        assertFalse(language.standing().isEmpty() || language.about().isEmpty());
        assertTrue(language.prompt().endsWith("\n1."), language::prompt);
        assertEquals(4, language.prompt().split("\n\n").length);
        assertTrue(
                language.prompt().contains(": {story}\n") || language.prompt().contains(" : {story}\n"));
        if (!locale.getLanguage().equals("en")) {
            PlanLanguage english = PlanLanguage.of(Locale.ENGLISH);
            assertNotEquals(english.arrivals(), language.arrivals());
            assertNotEquals(english.turns(), language.turns());
            assertNotEquals(english.stock(), language.stock());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wholePlansAndExamplesArePlansByTheirOwnRules(Locale locale) {
        PlanLanguage language = PlanLanguage.of(locale);
        PlanFilter filter = new PlanFilter("", language);
        for (Direction direction : Direction.values()) {
            List<String> stock = language.stock(direction, List.of("Ada"));
            assertEquals(4, stock.size());
            stock.forEach(line -> assertTrue(filter.isPlan(line), line));
        }
        assertTrue(language.stock(Direction.CAST, List.of("{name}")).stream()
                .allMatch(line -> line.startsWith("{name} ")));
        List<String> examples = language.prompt()
                .lines()
                .filter(line -> line.matches("\\d\\. .*"))
                .toList();
        assertEquals(9, examples.size());
        examples.forEach(line -> assertTrue(filter.isPlan(line.substring(3)), line));
    }

    @Test
    void aLanguageWithoutPlansIsPlannedInEnglish() {
        PlanLanguage english = PlanLanguage.of(Locale.ENGLISH);
        PlanLanguage klingon = PlanLanguage.of(Locale.forLanguageTag("tlh"));
        assertEquals(english.arrivals(), klingon.arrivals());
        assertEquals(english.line(), klingon.line());
        assertFalse(PromptLines.speaks("plans", Locale.forLanguageTag("tlh")));
        assertTrue(PromptLines.speaks("plans", Locale.forLanguageTag("de-AT")));
    }

    private static boolean accepts(String language, String line) {
        PlanWords words = PlanLanguage.of(Locale.forLanguageTag(language)).line();
        List<String> names = words.of("Osk").map(SmallWords::asBytes).toList();
        LineState.Limits limits = new LineState.Limits(names, words.small(), 2, 24);
        LineState state = LineState.START;
        for (char next : SmallWords.asBytes(line).toCharArray()) {
            LineState moved = state.after(next, limits);
            if (moved == null) {
                return false;
            }
            state = moved;
        }
        return state.place() == LineState.Place.END;
    }

    @Test
    void aLineHasTheLettersOfItsLanguage() {
        assertTrue(accepts("de", " öffnet Osks Tür und hört süße Grüße."));
        assertTrue(accepts("fr", " pousse d'Osk l'été, peut-être où l’œil brûle."));
        assertTrue(accepts("es", " pregunta a Osk, ¿dónde está el niño?"));
        assertTrue(accepts("en", " opens Osk's door."));
        for (String foreign : List.of("öffnet", "niño", "Haus", "peut-être", "¿where")) {
            assertFalse(accepts("en", " opens the " + foreign + "."), foreign);
        }
    }

    @Test
    void aWordHasToBeWholeBeforeItEnds() {
        for (String half : List.of("l'", "peut-", "-tu", "Osk l'", "'a")) {
            assertFalse(accepts("fr", " va vers " + half + "."), half);
        }
        assertFalse(accepts("fr", " parle de Mara."), "nobody knows her");
        assertFalse(accepts("es", " pregunta ¿ bien."));
        assertTrue(accepts("de", " sieht " + "ü".repeat(23) + "t."));
        assertFalse(accepts("de", " sieht " + "ü".repeat(24) + "t."));
    }
}
