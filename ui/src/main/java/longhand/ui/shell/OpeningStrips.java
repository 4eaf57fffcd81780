package longhand.ui.shell;

import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.Opening;
import longhand.ui.Messages;

/// What there is to tell about how a project came up.
final class OpeningStrips {

    private OpeningStrips() {}

    static List<Strip> of(Opening opening, Messages messages) {
        List<Strip> strips = new ArrayList<>();
        if (opening.readOnly()) {
            String text = opening.holder().isEmpty()
                    ? messages.text("strip.read-only-disk")
                    : messages.text("strip.read-only", opening.holder());
            strips.add(Strip.of(Strip.Severity.ASKS, "read-only", text).lasting());
        }
        if (RecoveryBoard.isDemanded(opening)) {
            return strips; // the board tells
        }
        if (!opening.findings().isEmpty()) {
            String findings = String.join(" ", opening.findings());
            strips.add(Strip.of(Strip.Severity.ASKS, "findings", messages.text("strip.finding", findings)));
        }
        if (opening.afterCrash() && !opening.readOnly()) {
            strips.add(Strip.of(
                    Strip.Severity.GOOD, "recovered", messages.text("strip.recovered", opening.recoveredEdits())));
        }
        return strips;
    }
}
