package longhand.ui.theme;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small builders, so that a pane reads like its layout. Style classes are those of `tokens.css`.
public final class Controls {

    private static final String KEEPS_ESCAPE = "longhand.keeps-escape";

    private Controls() {}

    /// A label that is never cut off.
    public static Label label(String text, String... classes) {
        Label label = styled(new Label(text), classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that wraps.
    public static Label paragraph(String text, String... classes) {
        Label label = styled(new Label(text), classes);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// @param code of the Feather icon font, such as `fth-check`
    public static FontIcon icon(String code, String... classes) {
        return styled(new FontIcon(code), classes);
    }

    public static Button button(String text, Runnable action, String... classes) {
        Button button = styled(new Button(text), classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that shows its key after its name.
    public static Button command(String text, String key, Runnable action, String... classes) {
        Button button = button(text, action, classes);
        button.setGraphic(label(key, "lh-3", "lh-key"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    /// A button that is an icon only.
    ///
    /// @param name what it does, and its key; for the tooltip and for screen readers
    public static Button iconButton(String code, String name, Runnable action) {
        Button button = button("", action, "lh-quiet", "lh-icon-only");
        button.setGraphic(icon(code));
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    /// Buttons of which one is always chosen, in one box.
    public static HBox segments(ToggleGroup group, List<ToggleButton> buttons) {
        HBox box = styled(row(0), "lh-seg-box");
        for (ToggleButton button : buttons) {
            button.getStyleClass().add("lh-seg");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            box.getChildren().add(button);
        }
        // A row would stretch the segments to its own height.
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null && was != null) {
                group.selectToggle(was);
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> goToSegment(buttons, key));
        return box;
    }

    /// The toolkit's own arrow keys would light the next segment and tell nobody.
    private static void goToSegment(List<ToggleButton> buttons, KeyEvent key) {
        int step =
                switch (key.getCode()) {
                    case LEFT, UP -> -1;
                    case RIGHT, DOWN -> 1;
                    default -> 0;
                };
        int at = buttons.stream().map(Node::isFocused).toList().indexOf(true);
        int next = Math.clamp(at + step, 0, buttons.size() - 1);
        if (step != 0 && at >= 0) {
            key.consume();
            buttons.get(next).requestFocus();
            if (!buttons.get(next).isSelected()) {
                buttons.get(next).fire();
            }
        }
    }

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /// An empty region that takes what is left of a row or column.
    public static Region spring() {
        return fill(new Region());
    }

    public static Region rule() {
        return styled(new Region(), "lh-rule");
    }

    public static <T extends Node> T fill(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    public static <T extends Region> T padded(T region, double top, double right, double bottom, double left) {
        region.setPadding(new Insets(top, right, bottom, left));
        return region;
    }

    /// Exactly so wide.
    public static <T extends Region> T wide(T region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    /// Exactly so high.
    public static <T extends Region> T high(T region, double height) {
        region.setMinHeight(height);
        region.setPrefHeight(height);
        region.setMaxHeight(height);
        return region;
    }

    /// Scrolls vertically only, and only where it must.
    public static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    /// Keeps a node at its own size in the middle of a box of this width.
    public static StackPane boxed(Node node, double width) {
        return wide(new StackPane(node), width);
    }

    /// For a field in which Esc means something by itself: it does not lead to the page.
    public static <T extends Node> T keepingEscape(T field) {
        field.getProperties().put(KEEPS_ESCAPE, true);
        return field;
    }

    public static boolean keepsEscape(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(KEEPS_ESCAPE);
    }

    /// What is not shown takes no room.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
