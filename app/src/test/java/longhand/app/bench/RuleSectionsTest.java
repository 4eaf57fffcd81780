package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSectionsTest {

    @Test
    void drawsUntilOneIsValidAreCountedOrBounded() {
        assertEquals("4", UntilSection.until(200, 50));
        assertEquals("> 200", UntilSection.until(200, 0));
    }

    @Test
    void neededWordsAreWholeWords() {
        assertTrue(NeededSection.hasAll(
                "The Storm came; his sister lit a lantern.", List.of("storm", "lantern", "sister")));
        assertFalse(NeededSection.hasAll("The storms came.", List.of("storm")));
        assertEquals(NeededSection.needed(1), NeededSection.needed(5));
    }
}
