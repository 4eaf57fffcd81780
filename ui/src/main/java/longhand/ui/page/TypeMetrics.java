package longhand.ui.page;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Lengths of the page's type, in pixels, as JavaFX lays it out.
///
/// @param ascent     from the top of a line to its base line
/// @param lineHeight of a line without spacing
/// @param spacing    between lines, so that the pitch is exact
record TypeMetrics(double ascent, double lineHeight, double spacing) {

    static TypeMetrics of(PageSettings settings) {
        Text probe = new Text("Xg");
        probe.setFont(Font.font(settings.fontFamily(), settings.sizePixels()));
        double height = probe.getLayoutBounds().getHeight();
        return new TypeMetrics(probe.getBaselineOffset(), height, settings.pitchPixels() - height);
    }
}
