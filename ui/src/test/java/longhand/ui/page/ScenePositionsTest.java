package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.memory.text.SceneText;
import org.junit.jupiter.api.Test;

class ScenePositionsTest {

    private static final SceneText SCENE = SceneText.of("ab\n\ncde");
    private final ScenePositions positions = new ScenePositions(SCENE);

    @Test
    void theAreaHasOneMoreCharacterInEachParagraph() {
        String area = "#ab\n#\n#cde";
        for (int i = 0; i < SCENE.length(); i++) {
            assertEquals(SCENE.text().charAt(i), area.charAt(positions.view(i)));
        }
        assertEquals(area.length(), positions.view(SCENE.length()));
    }

    @Test
    void thereAndBackIsTheSame() {
        for (int i = 0; i <= SCENE.length(); i++) {
            assertEquals(i, positions.scene(positions.view(i)));
            assertEquals(positions.view(i), positions.settled(positions.view(i)));
        }
    }

    @Test
    void aStrutBelongsToItsFirstLetter() {
        assertEquals(0, positions.scene(0));
        assertEquals(4, positions.scene(6));
        assertEquals(1, positions.settled(0));
        assertEquals(5, positions.settled(4));
        assertEquals(7, positions.settled(6));
    }

    @Test
    void offsetsOutsideAreDrawnIn() {
        assertEquals(1, positions.settled(-3));
        assertEquals(10, positions.settled(99));
        assertEquals(SCENE.length(), positions.scene(99));
    }
}
