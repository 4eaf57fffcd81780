package longhand.ui.plan;

import javafx.scene.Node;
import longhand.ui.theme.Controls;
import longhand.ui.theme.Meter;

/// How much of a beat's words is written; a take that is not kept yet is blue.
final class BeatBar {

    private final Meter meter = new Meter();

    Node node() {
        return meter;
    }

    /// Exactly so wide, px.
    void wide(double width) {
        Controls.wide(meter, width);
    }

    void show(Beat beat) {
        BeatRow.marked(meter, "lh-by-model-bar", beat.isPencil());
        meter.show((double) beat.written() / beat.words());
    }
}
