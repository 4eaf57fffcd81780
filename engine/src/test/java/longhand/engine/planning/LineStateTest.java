package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class LineStateTest {

    private static final LineState.Limits LIMITS = new LineState.Limits(
            List.of("Ada", "Ada's", "Corrin Point", "O'Brien"),
            PlanLanguage.of(Locale.ENGLISH).line().small(),
            2,
            4);

    private static final Pattern LINE = Pattern.compile(
            "( ([a-z][a-z']{0,15}|Ada|Ada's|Corrin Point|O'Brien),?){1,3} ([a-z][a-z']{0,15}|Ada|Ada's|Corrin"
                    + " Point|O'Brien)[.!?]");

    private static boolean accepts(String line) {
        LineState state = LineState.START;
        for (int i = 0; i < line.length(); i++) {
            LineState moved = state.after(line.charAt(i), LIMITS);
            if (moved == null) {
                return false;
            }
            state = moved;
        }
        return state.place() == LineState.Place.END;
    }

    @Test
    void linesAreWordsAndNamesWithOneFullStop() {
        assertTrue(accepts(" goes to Ada."));
        assertTrue(accepts(" goes, but Ada's away!"));
        assertTrue(accepts(" leaves Corrin Point."));
        assertTrue(accepts(" meets O'Brien?"));
        for (String wrong : List.of(
                "goes to Ada.",
                " goes.",
                " goes to Eve.",
                " goes to Ada",
                " goes to Ada. He",
                " a b c d e.",
                " goes  to a.",
                " goes ,to a.",
                " goes to Ad.",
                " goes to 'a.",
                " (goes to) a.",
                " goes to Corrin.")) {
            assertFalse(accepts(wrong), wrong);
        }
    }

    @Test
    void everyWayThatIsAllowedIsALineOfTheGrammarAndCanBeFinished() {
        String letters = " ab'AdCorinPt,.!?OBe";
        Property.holds(500, random -> {
            LineState state = LineState.START;
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 400 && state.place() != LineState.Place.END; i++) {
                char next = letters.charAt(random.nextInt(letters.length()));
                LineState moved = state.after(next, LIMITS);
                if (moved != null) {
                    line.append(next);
                    state = moved;
                }
            }
            assertEquals(
                    state.place() == LineState.Place.END, LINE.matcher(line).matches(), line::toString);
        });
    }
}
