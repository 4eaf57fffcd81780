package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.memory.api.ProjectSettings.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaneLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "1440,true,true,true",
        "1184,true,true,true",
        "1183,true,true,false",
        "1183,true,false,true",
        "960,true,false,true",
        "1440,false,true,false"
    })
    void givesThePageItsRoom(double width, boolean wantsBinder, boolean inspector, boolean binder) {
        PaneLayout panes = PaneLayout.of(width, new Layout(wantsBinder, inspector, 240, 336));
        assertEquals(binder, panes.binder());
        assertEquals(inspector, panes.inspector());
    }

    @ParameterizedTest
    @CsvSource({
        // what is wanted, where there is room for it
        "1440, 320, 420, true, 320, 420",
        "1440, 200, 304, true, 200, 304",
        // wide panes give back what they have beyond the usual
        "1300, 320, 420, true, 272, 420",
        "1200, 320, 420, true, 240, 352",
        "1184, 320, 420, true, 240, 336",
        // narrow ones leave room where usual ones would not
        "1150, 200, 304, true, 200, 304",
        "1183, 320, 420, false, 320, 420",
        "960, 320, 420, false, 320, 352",
        // nonsense from a file of another version
        "1440, 0, 5000, true, 200, 420"
    })
    void panesAreAsWideAsThePageAllows(
            double width, int binder, int inspector, boolean shown, int binderWidth, int inspectorWidth) {
        PaneLayout panes = PaneLayout.of(width, new Layout(true, true, binder, inspector));
        assertEquals(shown, panes.binder());
        assertEquals(inspectorWidth, panes.inspectorWidth());
        if (shown) {
            assertEquals(binderWidth, panes.binderWidth());
        }
    }
}
