package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import longhand.engine.api.MemoryRow;
import longhand.memory.api.Opening;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The language of the book: chosen under Preferences, and not that of the system.
@ExtendWith(FxToolkit.class)
class BookLanguageTest {

    private static final String TAKE = """

            He said that he would go, and they said that they would not.
            Marit had the key to the gauge house. Pell was nine years her clerk.
            It was what it was. It rained, and then it was dark.""";

    private static StudioFixture on(Locale system) {
        return StudioFixture.book(StudioFixture.LIGHT, system);
    }

    private static List<MemoryRow> remembered(Locale system) {
        try (StudioFixture studio = on(system)) {
            studio.press(KeyCode.ENTER, Held.CTRL);
            studio.writer().last().writes(TAKE).finishes();
            studio.pulse();
            studio.press(KeyCode.TAB);
            return memory(studio);
        }
    }

    private static List<MemoryRow> memory(StudioFixture studio) {
        return studio.window
                .studio()
                .desk()
                .orElseThrow()
                .memory()
                .storyProperty()
                .get()
                .memory()
                .rows();
    }

    private static List<ToggleButton> languages(StudioFixture studio) {
        return studio.window.scene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> List.of("English", "German", "Spanish", "French", "Italian")
                        .contains(button.getText()))
                .toList();
    }

    private static List<String> lit(StudioFixture studio) {
        return languages(studio).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList();
    }

    private static String plansLanguage(StudioFixture studio) {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        String asked = studio.writer().lastPlans().request().language();
        studio.press(KeyCode.ESCAPE);
        return asked;
    }

    @Test
    void anEnglishBookIsReadAsEnglishOnAGermanSystem() {
        List<MemoryRow> rows = remembered(Locale.ENGLISH);
        assertFalse(rows.isEmpty());
        assertEquals(rows, remembered(Locale.GERMAN));
        try (StudioFixture studio = on(Locale.GERMAN)) {
            assertEquals("en", plansLanguage(studio));
        }
    }

    @Test
    void itIsChosenByKeysKeptWithTheBookAndHoldsForWhatIsReadNext() {
        try (StudioFixture studio = on(Locale.ENGLISH)) {
            studio.press(KeyCode.COMMA, Held.CTRL);
            assertEquals(
                    List.of("English", "German", "Spanish", "French"),
                    languages(studio).stream().map(ToggleButton::getText).toList());
            assertEquals(List.of("English"), lit(studio));
            tabTo(studio, languages(studio).getFirst());
            studio.press(KeyCode.RIGHT);
            assertEquals(List.of("German"), lit(studio));
            studio.press(KeyCode.ESCAPE);
            assertEquals("de", studio.project().settings().language());
            assertEquals("de", plansLanguage(studio));
        }
    }

    private static void tabTo(StudioFixture studio, Node wanted) {
        for (int i = 0; i < 60 && !wanted.isFocused(); i++) {
            studio.press(KeyCode.TAB);
        }
        assertTrue(wanted.isFocused());
    }

    @Test
    void aBookInALanguageThatIsNotOfferedShowsItsOwn() {
        try (StudioFixture studio = on(Locale.ENGLISH)) {
            studio.project().change(studio.project().settings().withLanguage("it-CH"));
            studio.press(KeyCode.COMMA, Held.CTRL);
            assertEquals(List.of("Italian"), lit(studio));
        }
    }

    @Test
    void aBookThatCannotBeWrittenInKeepsItsLanguage() {
        try (StudioFixture studio = on(Locale.ENGLISH)) {
            studio.project().open(new Opening(true, "another window", false, 0, List.of()));
            studio.press(KeyCode.COMMA, Held.CTRL);
            assertEquals(List.of("English"), lit(studio));
            assertTrue(languages(studio).stream().allMatch(Node::isDisabled));
        }
    }
}
