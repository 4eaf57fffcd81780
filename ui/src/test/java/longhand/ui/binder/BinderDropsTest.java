package longhand.ui.binder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

/// Where dropped rows go, and the way back.
class BinderDropsTest {

    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId part = project.add(BinderItem.Kind.PART, "Part", Optional.empty(), "");
    private final ItemId one = project.add(BinderItem.Kind.CHAPTER, "One", Optional.of(part), "");
    private final ItemId a = project.add(BinderItem.Kind.SCENE, "a", Optional.of(one), "");
    private final ItemId b = project.add(BinderItem.Kind.SCENE, "b", Optional.of(one), "");
    private final ItemId two = project.add(BinderItem.Kind.CHAPTER, "Two", Optional.of(part), "");
    private final ItemId c = project.add(BinderItem.Kind.SCENE, "c", Optional.of(two), "");
    private final ItemId end = project.add(BinderItem.Kind.PART, "End", Optional.empty(), "");
    private final BinderViewModel binder = new BinderViewModel(project, Messages.of(Locale.ENGLISH), new WordCounts());

    private String rows() {
        return String.join(
                " ", project.binder().items().stream().map(BinderItem::title).toList());
    }

    private BinderItem item(ItemId id) {
        return project.binder().item(id).orElseThrow();
    }

    private Optional<BinderMoves.Slot> over(ItemId item, ItemId row, boolean upper) {
        return BinderDrops.over(project.binder(), item(item), item(row), upper);
    }

    private void drop(ItemId item, ItemId row, boolean upper) {
        binder.drop(item, over(item, row, upper).orElseThrow());
    }

    @Test
    void aSceneStandsBesideAScene() {
        drop(c, a, true);
        assertEquals("Part One c a b Two End", rows());
        drop(c, b, false);
        assertEquals("Part One a b c Two End", rows());
        drop(a, b, false);
        assertEquals("Part One b a c Two End", rows());
        assertEquals(Optional.of(a), binder.selectedProperty().get());
    }

    @Test
    void aSceneOverAChapterBeginsItOrEndsTheOneBefore() {
        drop(a, two, false);
        assertEquals("Part One b Two a c End", rows());
        drop(a, two, true);
        assertEquals("Part One b a Two c End", rows());
        drop(b, one, true);
        assertEquals("Part One b a Two c End", rows(), "there is none before the first");
    }

    @Test
    void aChapterTakesItsScenesAlong() {
        drop(two, one, true);
        assertEquals("Part Two c One a b End", rows());
        drop(two, a, true);
        assertEquals("Part One a b Two c End", rows(), "over a scene: behind its chapter");
        drop(one, end, false);
        assertEquals("Part Two c End One a b", rows());
        assertEquals(Optional.of(end), item(one).parent());
    }

    @Test
    void aPartStaysAtTheTop() {
        drop(end, part, true);
        assertEquals("End Part One a b Two c", rows());
        drop(end, c, true);
        assertEquals("Part One a b Two c End", rows());
    }

    @Test
    void nothingGoesIntoItselfOrToTheTrash() {
        assertEquals(Optional.empty(), over(one, one, true));
        assertEquals(Optional.empty(), over(one, a, true));
        assertEquals(Optional.empty(), over(part, two, false));
        binder.select(c);
        binder.trash();
        assertEquals(Optional.empty(), over(a, c, true));
        assertEquals(Optional.empty(), over(c, a, true));
    }

    @Test
    void aDropWhereItStandsIsNoMove() {
        drop(a, b, true);
        drop(b, a, false);
        assertFalse(binder.canUndoMove());
    }

    @Test
    void movesAreTakenBackAndMadeAgain() {
        String before = rows();
        drop(c, a, true);
        binder.moveDown();
        String after = rows();
        assertEquals("Part One a c b Two End", after);
        binder.undoMove();
        binder.undoMove();
        assertEquals(before, rows());
        assertFalse(binder.canUndoMove());
        binder.redoMove();
        binder.redoMove();
        assertEquals(after, rows());
        assertFalse(binder.canRedoMove());
        binder.undoMove();
        drop(a, b, false);
        assertFalse(binder.canRedoMove(), "another move takes the place of what was taken back");
    }

    @Test
    void aMoveWhoseOldPlaceHasGoneIsPassedOver() {
        drop(c, b, false);
        drop(a, b, false);
        binder.change(new BinderChange.Trash(two));
        binder.undoMove();
        assertEquals("Part One a b c Two End", rows());
        assertTrue(binder.canUndoMove());
        binder.undoMove();
        assertEquals("Part One a b c Two End", rows(), "chapter Two lies in the trash");
        assertEquals(
                List.of(a, b, c),
                Stream.of(a, b, c)
                        .filter(id -> item(id).parent().equals(Optional.of(one)))
                        .toList());
    }
}
