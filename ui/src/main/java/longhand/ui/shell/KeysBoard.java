package longhand.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Every command that has a key, menu by menu.
final class KeysBoard implements Board {

    private static final double WIDTH = 560;

    private final Messages messages;
    private final Supplier<List<CommandMenu>> menus;
    private final VBox rows = Controls.padded(new VBox(), 0, 28, 28, 28);
    private final VBox node;

    KeysBoard(Messages messages, Supplier<List<CommandMenu>> menus) {
        this.messages = messages;
        this.menus = menus;
        ScrollPane scroll = Controls.scroll(rows);
        VBox head = Controls.padded(
                Controls.column(
                        3,
                        Controls.label(messages.text("keys.title"), "lh-title"),
                        Controls.label(messages.text("keys.line"), "lh-2")),
                20,
                28,
                16,
                28);
        node = Controls.styled(Controls.column(0, head, Controls.fill(scroll)), "lh-page");
    }

    @Override
    public String title() {
        return messages.text("keys.title");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown() {
        rows.getChildren().clear();
        for (CommandMenu menu : menus.get()) {
            List<Command> keyed = menu.commands().stream()
                    .filter(command -> command.key().isPresent())
                    .toList();
            if (!keyed.isEmpty()) {
                rows.getChildren().add(Controls.padded(Controls.label(menu.name(), "lh-strong"), 14, 0, 4, 0));
                keyed.forEach(command -> rows.getChildren().addAll(row(command), narrow(Controls.rule())));
            }
        }
        node.requestFocus();
    }

    private static HBox row(Command command) {
        String key = command.key().map(Keystroke::name).orElse("");
        HBox row = Controls.row(
                0, Controls.label(command.name()), Controls.spring(), Controls.label(key, "lh-ui-13", "lh-2"));
        return narrow(Controls.high(row, 36));
    }

    private static <T extends javafx.scene.layout.Region> T narrow(T region) {
        region.setMaxWidth(WIDTH);
        return region;
    }
}
