package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripsTest {

    private final Strips strips = new Strips();

    private String shown() {
        return strips.shownProperty().get().map(Strip::text).orElse("");
    }

    @Test
    void showsTheWorstFirst() {
        strips.show(Strip.of(Strip.Severity.NOTE, "a", "note"));
        strips.show(Strip.of(Strip.Severity.DANGER, "b", "danger").lasting());
        strips.show(Strip.of(Strip.Severity.ASKS, "c", "asks"));
        assertEquals("danger", shown());
        assertFalse(strips.dismiss(), "danger stays until its cause is gone");
        strips.remove("b");
        assertEquals("asks", shown());
        assertTrue(strips.dismiss());
        assertEquals("note", shown());
    }

    @Test
    void keepsOneStripForATopicAndTheNewerOfTwoEquals() {
        strips.show(Strip.of(Strip.Severity.NOTE, "a", "10 of 94"));
        strips.show(Strip.of(Strip.Severity.NOTE, "a", "20 of 94"));
        assertEquals("20 of 94", shown());
        strips.show(Strip.of(Strip.Severity.NOTE, "b", "newer"));
        assertEquals("newer", shown());
        strips.remove("b");
        strips.remove("a");
        assertEquals("", shown());
    }

    @Test
    void tellsThatItWasDismissed() {
        List<String> told = new ArrayList<>();
        strips.show(Strip.of(Strip.Severity.NOTE, "a", "x").onDismiss(() -> told.add("later")));
        strips.dismiss();
        assertEquals(List.of("later"), told);
    }
}
