package longhand.memory.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.VerseSettings;
import longhand.memory.testing.Property;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

    @Test
    void decodesWhatItEncoded() {
        Property.holds(2000, random -> {
            Entry entry = RandomEntry.next(random);
            assertEquals(entry, EntryCodec.decode(EntryCodec.encode(entry)));
        });
    }

    /// The settings as they were before a take's length could be exact.
    @Test
    void readsSettingsThatKnowNoExactLength() throws MemoryException {
        PayloadWriter settings =
                new PayloadWriter().number(11).flag(true).number(5).number(17);
        settings.number(90_000).number(1_000).number(150).flag(false);
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 150)),
                EntryCodec.decode(settings.toBytes()));
    }

    /// The settings as they were before sources could be muted.
    @Test
    void readsSettingsThatKnowNoSources() throws MemoryException {
        PayloadWriter settings =
                new PayloadWriter().number(15).flag(true).number(5).number(17);
        settings.number(90_000).number(1_000).number(80).flag(false).flag(true);
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 80).withTakeLength(80, true)),
                EntryCodec.decode(settings.toBytes()));
    }

    /// The settings as they were before a scene could be a poem.
    @Test
    void readsSettingsThatKnowNoVerse() throws MemoryException {
        PayloadWriter settings =
                new PayloadWriter().number(16).flag(true).number(5).number(17);
        settings.number(90_000).number(1_000).number(80).flag(false).flag(true);
        settings.number(1).number(3).text("MEMORY").flag(true);
        ProjectSettings.SourceMark mark = new ProjectSettings.SourceMark(new ItemId(3), "MEMORY", true);
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 80)
                        .withTakeLength(80, true)
                        .withSources(List.of(mark))),
                EntryCodec.decode(settings.toBytes()));
    }

    /// The settings as they were before a scene could have rules.
    @Test
    void readsSettingsThatKnowNoRules() throws MemoryException {
        PayloadWriter settings =
                new PayloadWriter().number(17).flag(true).number(5).number(17);
        settings.number(90_000).number(1_000).number(80).flag(false).flag(false).number(0);
        settings.number(1).number(3).text("haiku").text("").number(0).flag(true);
        VerseSettings.Poem poem = new VerseSettings.Poem(new ItemId(3), "haiku", "");
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 80)
                        .withVerse(new VerseSettings(List.of(poem), List.of(), true, VerseSettings.Quality.NORMAL))),
                EntryCodec.decode(settings.toBytes()));
    }

    /// The settings as they were before takes could be as long as paragraphs usually are.
    @Test
    void readsSettingsThatKnowNoUsualLength() throws MemoryException {
        PayloadWriter settings =
                new PayloadWriter().number(18).flag(true).number(5).number(17);
        settings.number(90_000).number(1_000).number(80).flag(false).flag(true).number(0);
        settings.number(0).number(0).flag(false).number(0).text("NORMAL");
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 80).withTakeLength(80, true)),
                EntryCodec.decode(settings.toBytes()));
    }

    /// The settings as they were before a book could be in another language.
    @Test
    void readsSettingsThatKnowNoLanguageAsThoseOfAnEnglishBook() throws MemoryException {
        Entry read = EntryCodec.decode(settingsWithoutLanguage().toBytes());
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 80).withLanguage("en")),
                read);
    }

    @Test
    void refusesSettingsOfNoLanguage() {
        byte[] settings = settingsWithoutLanguage().text(" ").toBytes();
        settings[0] = 20;
        assertThrows(MemoryException.class, () -> EntryCodec.decode(settings));
    }

    private static PayloadWriter settingsWithoutLanguage() {
        PayloadWriter settings =
                new PayloadWriter().number(19).flag(true).number(5).number(17);
        settings.number(90_000).number(1_000).number(80).flag(false).flag(false).number(0);
        settings.number(0).number(0).flag(false); // no poems, no sayings, stresses shown
        return settings.number(0).text("NORMAL").flag(false);
    }

    /// Records of the first format, byte for byte.
    @Test
    void readsWhatEarlierVersionsWrote() throws MemoryException {
        byte[] settings = new PayloadWriter()
                .number(8)
                .flag(true)
                .number(5)
                .number(17)
                .number(90_000)
                .number(1_000)
                .number(150)
                .toBytes();
        assertEquals(
                new Entry.SettingsChanged(new ProjectSettings(true, 5, 17, 90_000, 1_000, 150)),
                EntryCodec.decode(settings));
        byte[] binder = new PayloadWriter()
                .number(10)
                .number(1)
                .number(5)
                .text("SCENE")
                .text("Rain")
                .number(0)
                .text("DRAFT")
                .text("It rains.")
                .flag(false)
                .toBytes();
        BinderItem rain = new BinderItem(
                new ItemId(5),
                BinderItem.Kind.SCENE,
                "Rain",
                Optional.empty(),
                BinderItem.Status.DRAFT,
                "It rains.",
                false,
                0);
        assertEquals(new Entry.BinderRestored(new Binder(List.of(rain))), EntryCodec.decode(binder));
    }

    @Test
    void refusesWhatIsCutOff() {
        Property.holds(random -> {
            byte[] whole = EntryCodec.encode(RandomEntry.next(random));
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThrows(MemoryException.class, () -> EntryCodec.decode(cut));
        });
    }

    @Test
    void answersAnyBytesWithAnEntryOrAnException() {
        Property.holds(5000, random -> {
            byte[] bytes = EntryCodec.encode(RandomEntry.next(random));
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                EntryCodec.decode(bytes);
            } catch (MemoryException damaged) {
                assertEquals(MemoryException.class, damaged.getClass());
            }
        });
    }
}
