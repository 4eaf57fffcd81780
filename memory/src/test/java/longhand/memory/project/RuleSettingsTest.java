package longhand.memory.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.RuleSettings;
import longhand.memory.api.RuleSettings.SceneRule;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

    private static final ItemId ONE = new ItemId(1);
    private static final ItemId TWO = new ItemId(2);
    private static final SceneRule NO_E = new SceneRule(ONE, "no letters e", true);
    private static final SceneRule SHORT = new SceneRule(ONE, "at most 2 syllables", true);
    private static final SceneRule OTHER = new SceneRule(TWO, "pilish", true);

    @Test
    void aSceneKeepsItsRulesInTheirOrder() {
        RuleSettings both = RuleSettings.NONE.with(ONE, List.of(NO_E)).with(TWO, List.of(OTHER));
        RuleSettings moved = both.with(ONE, List.of(SHORT, NO_E.switched()));
        assertEquals(List.of(SHORT, new SceneRule(ONE, "no letters e", false)), moved.of(ONE));
        assertEquals(List.of(OTHER), moved.of(TWO));
        assertEquals(List.of(), moved.with(TWO, List.of()).of(TWO));
    }

    @Test
    void aRuleOfAnotherSceneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RuleSettings.NONE.with(ONE, List.of(OTHER)));
        assertThrows(IllegalArgumentException.class, () -> new SceneRule(ONE, " ", true));
    }
}
