package longhand.ui.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.LongParagraphs;
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
    void aSynopsisMayHaveSeveralLines() {
        BookOutline.Entry scene = BookOutline.parse("# A\n## B [done]\n> It rains.\n> It stops.\n\n> Quoted.\n\nText.")
                .entries()
                .getLast();
        assertEquals("It rains. It stops. Quoted.", scene.synopsis());
        assertEquals("Text.", scene.text().text());
        assertEquals(BinderItem.Status.DONE, scene.status());
    }

    @Test
    void accountsForEveryWordWhateverStandsBeforeIt() {
        List<String> marks = List.of("# ", "## ", "## ", "### ", "> ", "> ", "", "", "- ", "[draft] ", "* * * ", "\t");
        List<String> ends = List.of("", "", " [draft]", " [done]", " [Draft]", " #", "\n", "\n\n");
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder source = new StringBuilder("# Book\n## First\n");
            for (int i = 0; i < 30; i++) {
                source.append(marks.get(random.nextInt(marks.size())))
                        .append("w")
                        .append(i)
                        .append(" *x")
                        .append(i)
                        .append("*")
                        .append(ends.get(random.nextInt(ends.size())))
                        .append("\n");
            }
            BookOutline outline = BookOutline.parse(source.toString());
            StringBuilder read = new StringBuilder();
            outline.entries().forEach(entry -> read.append(entry.title())
                    .append(' ')
                    .append(entry.synopsis())
                    .append(' ')
                    .append(entry.text().text())
                    .append(' '));
            assertEquals(words(source.toString()), words(read.toString()), "seed " + seed);
        }
    }

    /// Each once: a scene without a heading of its own is called as its chapter.
    private static List<String> words(String text) {
        return Pattern.compile("[wx]\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @Test
    void partsAParagraphThatNoPageBears() {
        String sentence = "She wrote it down, and it went on falling. ";
        String text = BookOutline.parse(sentence.repeat(1_000))
                .entries()
                .getFirst()
                .text()
                .text();
        assertEquals(WordCounter.count(sentence) * 1_000, WordCounter.count(text));
        assertTrue(text.lines().allMatch(line -> line.length() <= LongParagraphs.MOST));
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
