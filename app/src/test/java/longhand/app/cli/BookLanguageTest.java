package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longhand.app.cli.Shell.Result;
import longhand.app.story.StoryBook;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The language of a book is said in one place: commands and window, story and project cannot disagree about it.
class BookLanguageTest {

    private static final ItemId SCENE = new ItemId(1);

    @TempDir
    private Path temp;

    private void run(String... arguments) {
        Result result = new Shell(temp).run(arguments);
        assertEquals(0, result.exitCode(), result.err());
    }

    private void begin(String... more) {
        List<String> command =
                new ArrayList<>(List.of("story", "new", book(), "--genre", "mystery", "--about", "a late ferry"));
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
    }

    private String book() {
        return temp.resolve("book").toString();
    }

    private Project open() throws MemoryException {
        return new Shell(temp).projects().open(temp.resolve("book"));
    }

    private void speak(String language) throws MemoryException {
        try (Project project = open()) {
            project.change(project.settings().withLanguage(language));
        }
    }

    private void assertBothSpeak(String language) throws MemoryException {
        try (Project project = open()) {
            assertEquals(language, project.settings().language());
            assertEquals(language, new StoryBook(project).story().settings().language());
        }
    }

    @Test
    void aStoryIsInTheLanguageThatItWasBegunIn() throws MemoryException {
        begin("--language", "de");
        assertBothSpeak("de");
    }

    @Test
    void aStoryOfABookThatHasALanguageIsInThat() throws MemoryException {
        run("project", "new", book());
        speak("fr");
        begin();
        assertBothSpeak("fr");
    }

    @Test
    void theStoryFollowsItsBookIntoAnotherLanguage() throws MemoryException {
        begin("--language", "de");
        speak("es");
        assertBothSpeak("es");
        run("story", "read", book(), "--language", "en");
        assertBothSpeak("en");
        run("story", "read", book());
        assertBothSpeak("en");
    }

    @Test
    void aBookIsAskedInItsOwnLanguageUnlessAnotherIsSaid() throws MemoryException {
        run("project", "new", book());
        try (Project project = open()) {
            project.record(SCENE, project.scene(SCENE).edit(0, 0, Slice.of("The sea was grey.", CharacterStyle.TYPED)));
        }
        assertEquals("", ask(), "English knows that the words of the question say nothing");
        speak("tlh");
        assertNotEquals("", ask());
        assertEquals("", ask("--language", "en"));
    }

    private String ask(String... more) {
        List<String> command = new ArrayList<>(List.of("ask", book(), "Who was there?", "--no-model"));
        command.addAll(List.of(more));
        return new Shell(temp).run(command.toArray(String[]::new)).out();
    }
}
