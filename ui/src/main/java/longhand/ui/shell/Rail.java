package longhand.ui.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import longhand.ui.theme.Controls;

/// The narrow column of views at the far left.
final class Rail extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private boolean nothingChosen;

    Rail() {
        Controls.styled(this, "lh-rail");
        Controls.wide(this, PaneLayout.RAIL);
        group.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null && was != null && !nothingChosen) {
                group.selectToggle(was);
            }
        });
    }

    /// @param key shown in the tooltip
    ToggleButton add(String icon, String name, String key, Runnable show) {
        ToggleButton button = Controls.styled(new ToggleButton("", Controls.icon(icon, "lh-i-18")), "lh-rail-item");
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(name + "  " + key));
        button.setAccessibleText(name);
        button.setOnAction(_ -> show.run());
        getChildren().add(button);
        return button;
    }

    void choose(ToggleButton button) {
        nothingChosen = false;
        group.selectToggle(button);
    }

    /// A view is open that has no place on the rail.
    void chooseNone() {
        nothingChosen = true;
        group.selectToggle(null);
    }
}
