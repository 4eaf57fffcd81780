package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;

class TakeRangeTest {

    private static Run typed(String text) {
        return new Run(text, CharacterStyle.TYPED);
    }

    private static Run fresh(long take, String text) {
        return new Run(text, CharacterStyle.ofTake(take));
    }

    @Test
    void reachesOverParagraphsAndOverWordsEditedByHand() {
        SceneText scene = SceneText.of(new Slice(List.of(
                List.of(typed("ab"), fresh(3, "cd")),
                List.of(fresh(3, "ef"), typed("gh"), fresh(3, "ij"), typed("k")))));
        assertEquals(Optional.of(new TakeRange(3, 2, 11)), TakeRange.in(scene));
    }

    @Test
    void isTheNewestOfSeveral() {
        SceneText scene = SceneText.of(new Slice(List.of(List.of(fresh(3, "cd"), fresh(5, "ef"), fresh(4, "gh")))));
        assertEquals(Optional.of(new TakeRange(5, 2, 4)), TakeRange.in(scene));
    }

    @Test
    void isNotThereInKeptText() {
        Run kept = new Run("cd", CharacterStyle.ofTake(3).kept());
        assertEquals(Optional.empty(), TakeRange.in(SceneText.of(new Slice(List.of(List.of(kept))))));
    }

    @Test
    void touchesBothOfItsEnds() {
        TakeRange take = new TakeRange(1, 2, 4);
        assertTrue(take.touches(2) && take.touches(4));
        assertFalse(take.touches(1) || take.touches(5));
    }
}
