package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Optional;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.text.SceneText;
import longhand.ui.testing.MemoryProject;
import org.junit.jupiter.api.Test;

class ContextTest {

    private final MemoryProject project = new MemoryProject(Path.of("book"), "Book");
    private final ItemId first = project.add(BinderItem.Kind.SCENE, "1", Optional.empty(), "The sea.\nThe mole.");
    private final ItemId empty = project.add(BinderItem.Kind.SCENE, "2", Optional.empty(), "");
    private final ItemId last = project.add(BinderItem.Kind.SCENE, "3", Optional.empty(), "");

    @Test
    void isTheSceneUpToTheCaretInParagraphs() {
        assertEquals("The sea.\n\nThe", Context.before(project, first, project.scene(first), 12));
    }

    @Test
    void beginsWithTheEndOfTheLastSceneThatHasWords() {
        assertEquals("The sea.\n\nThe mole.\n\nShe", Context.before(project, last, SceneText.of("She"), 3));
    }

    @Test
    void isTheSceneAloneOnceThatIsLongEnough() {
        SceneText text = SceneText.of("word ".repeat(200));
        assertFalse(Context.before(project, empty, text, text.length()).contains("sea"));
    }
}
