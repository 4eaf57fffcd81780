package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(new PaneLayout(binder, inspector), PaneLayout.of(width, wantsBinder, inspector));
    }
}
