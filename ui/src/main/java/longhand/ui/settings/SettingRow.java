package longhand.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.theme.Controls;

/// One preference: its name, one explaining line if it needs one, one control at the right.
final class SettingRow extends HBox {

    private static final double HEIGHT = 60;

    /// @param line the explaining line; empty = none
    SettingRow(String name, String line, Node control) {
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        VBox text = Controls.column(1, Controls.label(name));
        text.setAlignment(Pos.CENTER_LEFT);
        if (!line.isEmpty()) {
            text.getChildren().add(Controls.label(line, "lh-ui-13", "lh-2"));
        }
        getChildren().addAll(text, Controls.spring(), control);
        control.setAccessibleText(name);
    }
}
