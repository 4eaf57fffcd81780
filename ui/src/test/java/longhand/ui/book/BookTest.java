package longhand.ui.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.Run;
import longhand.ui.testing.MemoryProjects;
import org.junit.jupiter.api.Test;

class BookTest {

    private static List<String> kinds(String text) {
        return BookOutline.parse(text).entries().stream()
                .map(entry -> entry.kind() + " " + entry.title())
                .toList();
    }

    @Test
    void takesThreeLevelsAsPartChapterScene() {
        assertEquals(List.of("PART A", "CHAPTER B", "SCENE C"), kinds("# A\n## B\n### C\ntext"));
    }

    @Test
    void takesTwoLevelsAsChapterScene() {
        assertEquals(
                List.of("CHAPTER A", "SCENE B", "CHAPTER C", "SCENE C"), kinds("# A\n\n## B\n\ntext\n\n# C\n\nmore"));
    }

    @Test
    void takesOneLevelAsChaptersWithASceneEach() {
        assertEquals(List.of("SCENE ", "CHAPTER A", "SCENE A"), kinds("before\n\n# A\n\ntext"));
    }

    @Test
    void joinsLinesOnlyWhereBlankLinesPartParagraphs() {
        assertEquals(
                "a b\nc",
                BookOutline.parse("a\nb\n\nc").entries().getFirst().text().text());
        assertEquals(
                "a\nb", BookOutline.parse("a\nb").entries().getFirst().text().text());
    }

    @Test
    void readsItalicsAndBold() {
        List<Run> runs = Emphasis.runs("a *b c* **d** 2 * 3");
        assertEquals(
                List.of("a ", "b c", " ", "d", " 2 * 3"),
                runs.stream().map(Run::text).toList());
        assertTrue(runs.get(1).style().italic() && runs.get(3).style().bold());
    }

    @Test
    void accountsForEveryWordOfASource() throws MemoryException {
        String source = "Before all.\n\n# One\n\nFirst words, *and so on*.\n\n# Two\n\nLast\nwords.";
        Project project =
                new BookMaker(new MemoryProjects()).make(Path.of("book"), "Book", BookOutline.parse(source), "Scene");
        int words = project.binder().scenes().stream()
                .mapToInt(scene -> WordCounter.count(project.scene(scene.id()).text()))
                .sum();
        assertEquals(WordCounter.count(source) - 2, words, "all but the two chapter titles");
    }

    @Test
    void makesTheSampleBookWithItsChapters() throws MemoryException {
        Project project =
                new BookMaker(new MemoryProjects()).make(Path.of("book"), "A Slow Tide", SampleBook.read(), "Scene");
        List<BinderItem> items = project.binder().items();
        assertEquals(
                3,
                items.stream()
                        .filter(item -> item.kind() == BinderItem.Kind.CHAPTER)
                        .count());
        assertEquals(
                List.of("Four times a day", "Supper at Pell\u2019s", "The almanac", "The gauge house"),
                project.binder().scenes().stream()
                        .filter(scene -> project.scene(scene.id()).length() > 0)
                        .map(BinderItem::title)
                        .toList());
    }
}
