package longhand.ui.binder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;
import longhand.ui.Messages;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

class BinderViewModelTest {

    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId part = project.add(BinderItem.Kind.PART, "Part", Optional.empty(), "");
    private final ItemId one = project.add(BinderItem.Kind.CHAPTER, "One", Optional.of(part), "");
    private final ItemId a = project.add(BinderItem.Kind.SCENE, "a", Optional.of(one), "two words");
    private final ItemId b = project.add(BinderItem.Kind.SCENE, "b", Optional.of(one), "three more words");
    private final ItemId two = project.add(BinderItem.Kind.CHAPTER, "Two", Optional.of(part), "");
    private final ItemId c = project.add(BinderItem.Kind.SCENE, "c", Optional.of(two), "");
    private final WordCounts words = new WordCounts();
    private final BinderViewModel binder = new BinderViewModel(project, Messages.of(Locale.ENGLISH), words);

    /// Titles depth first, `-` for each level.
    private List<String> rows() {
        return rows(binder.rows(), "");
    }

    private static List<String> rows(List<BinderNode> nodes, String indent) {
        return nodes.stream()
                .flatMap(node -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                indent + node.item().map(BinderItem::title).orElse("Trash")),
                        rows(node.children(), indent + "-").stream()))
                .toList();
    }

    @Test
    void addsASceneBehindTheSelectedOneAndAsksForItsName() {
        binder.select(a);
        ItemId added = binder.addScene();
        binder.rename(added, "  new  ");
        assertEquals(List.of("Part", "-One", "--a", "--new", "--b", "-Two", "--c"), rows());
        assertEquals(Optional.empty(), binder.renamingProperty().get());
    }

    @Test
    void aNewSceneIsToldOnceAndNotWhenAnotherIsRenamed() {
        ItemId added = binder.addScene();
        assertEquals(Optional.of(added), binder.takeAdded());
        assertEquals(Optional.empty(), binder.takeAdded());
        binder.rename(binder.addScene(), "named by going elsewhere");
        binder.select(a);
        binder.startRenaming();
        assertEquals(Optional.empty(), binder.takeAdded());
    }

    @Test
    void addsASceneAtTheEndOfASelectedChapter() {
        binder.select(one);
        binder.rename(binder.addScene(), "new");
        assertEquals(List.of("Part", "-One", "--a", "--b", "--new", "-Two", "--c"), rows());
    }

    @Test
    void addsASceneToTheLastChapterOfASelectedPart() {
        binder.select(part);
        binder.rename(binder.addScene(), "new");
        // Behind the part itself there would be no chapter for it.
        assertEquals(List.of("Part", "-One", "--a", "--b", "-Two", "--c", "--new"), rows());
    }

    @Test
    void addsAChapterWithASceneBehindTheChapterOfTheSelectedScene() {
        binder.select(a);
        binder.addChapter();
        assertEquals(List.of("Part", "-One", "--a", "--b", "-New chapter", "--New scene", "-Two", "--c"), rows());
    }

    @Test
    void addsAPartBehindTheSelectedOne() {
        binder.select(a);
        binder.addPart();
        assertEquals(List.of("Part", "-One", "--a", "--b", "-Two", "--c", "New part"), rows());
    }

    @Test
    void movesWithinAChapterAndOverItsBorders() {
        binder.select(b);
        binder.moveUp();
        assertEquals(List.of("Part", "-One", "--b", "--a", "-Two", "--c"), rows());
        binder.moveUp();
        assertEquals(List.of("Part", "-One", "--b", "--a", "-Two", "--c"), rows());
        binder.moveDown();
        binder.moveDown();
        assertEquals(List.of("Part", "-One", "--a", "-Two", "--b", "--c"), rows());
        binder.moveUp();
        assertEquals(List.of("Part", "-One", "--a", "--b", "-Two", "--c"), rows());
    }

    @Test
    void putsIntoTheTrashAndSelectsTheNextScene() {
        binder.select(b);
        binder.trash();
        assertEquals(List.of("Part", "-One", "--a", "-Two", "--c", "Trash", "-b"), rows());
        assertEquals(Optional.of(c), binder.selectedProperty().get());
        binder.select(b);
        binder.restore();
        assertEquals(List.of("Part", "-One", "--a", "--b", "-Two", "--c"), rows());
    }

    @Test
    void showsAChapterInTheTrashAsOneRow() {
        binder.select(one);
        binder.trash();
        assertEquals(List.of("Part", "-Two", "--c", "Trash", "-One"), rows());
    }

    @Test
    void keepsTheOldNameWhenTheNewOneIsBlank() {
        binder.select(a);
        binder.startRenaming();
        assertEquals(Optional.of(a), binder.renamingProperty().get());
        binder.rename(a, "  ");
        assertEquals("a", binder.binderProperty().get().item(a).orElseThrow().title());
    }

    @Test
    void namesTheChapterOverAScene() {
        assertEquals("Chapter 2 \u00b7 Two", binder.crumb(c));
        binder.select(one);
        binder.trash();
        assertEquals("Chapter 1 \u00b7 Two", binder.crumb(c));
    }

    @Test
    void countsTheBookWithoutTheTrash() {
        words.setAll(WordCounts.countAll(project));
        assertEquals(5, words.bookProperty().get());
        binder.select(b);
        binder.trash();
        assertEquals(2, words.bookProperty().get());
    }

    @Test
    void countsTheSceneThatIsWrittenAtOnce() {
        words.setAll(WordCounts.countAll(project));
        SceneText text = project.scene(a);
        words.count(a, text);
        SceneText longer = text.apply(text.edit(
                9, 9, longhand.memory.text.Slice.of(" and\nfour more", longhand.memory.text.CharacterStyle.TYPED)));
        words.count(a, longer);
        assertEquals(5, words.scene(a).get());
        assertEquals(8, words.bookProperty().get());
        words.setAll(java.util.Map.of(a, 2)); // counted before the last edit
        assertEquals(5, words.scene(a).get());
        assertTrue(rows().contains("--a"));
    }
}
