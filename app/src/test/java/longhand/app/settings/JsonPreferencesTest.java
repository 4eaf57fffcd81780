package longhand.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longhand.ui.settings.CommandChoice;
import longhand.ui.settings.DeviceChoice;
import longhand.ui.settings.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonPreferencesTest {

    @TempDir
    private Path temp;

    private Path file = Path.of("");
    private JsonPreferences store = new JsonPreferences(file);

    @BeforeEach
    void makeStore() {
        file = temp.resolve("config").resolve("preferences.json");
        store = new JsonPreferences(file);
    }

    @Test
    void keepsWhatWasSaved() {
        Preferences chosen = Preferences.DEFAULT
                .withRecent(temp.resolve("Die Höhle"))
                .withModel("gemma-3-270m")
                .withDevice(DeviceChoice.CPU)
                .withCommands(List.of(new CommandChoice("EXPAND", List.of("SOUND"), 61, true)))
                .withPage(Preferences.DEFAULT.page().withSize(21));
        store.save(chosen);
        assertEquals(chosen, new JsonPreferences(file).load());
        assertFalse(Files.exists(file.resolveSibling("preferences.json.new")));
    }

    @Test
    void beginsWithTheDefaults() {
        assertEquals(Preferences.DEFAULT, store.load());
    }

    @Test
    void fillsInWhatAnOlderVersionDidNotKnowAndPassesOverWhatANewerOneWrote() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"page\": {\"size\": 22, \"sound\": \"rain\"}, \"model\": null, \"cloud\": true}");
        Preferences expected =
                Preferences.DEFAULT.withPage(Preferences.DEFAULT.page().withSize(22));
        assertEquals(expected, store.load());
    }

    @Test
    void takesTheDefaultsInsteadOfAFileThatIsBroken() throws IOException {
        Files.createDirectories(file.getParent());
        for (String broken :
                new String[] {"", "{\"page\": {\"size\"", "[]", "{\"page\": {\"size\": 2000}}", "\u0000"}) {
            Files.writeString(file, broken);
            assertEquals(Preferences.DEFAULT, store.load(), broken);
        }
        store.save(Preferences.DEFAULT.withModel("mine"));
        assertTrue(Files.readString(file).contains("\"model\" : \"mine\""));
    }
}
