package longhand.ui.binder;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import longhand.memory.api.BinderItem;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.StatusShape;
import org.jspecify.annotations.Nullable;

/// One row of the binder: shape, name, count; or a field while it is renamed.
final class BinderCell extends TreeCell<BinderNode> {

    private static final double LEFT = 44;
    private static final double INDENT = 8;

    private final BinderViewModel model;
    private final Messages messages;
    private final Function<BinderItem, RenameField> fields;

    /// @param fields the field in which an item is being renamed
    BinderCell(BinderViewModel model, Messages messages, Function<BinderItem, RenameField> fields) {
        this.model = model;
        this.messages = messages;
        this.fields = fields;
    }

    @Override
    protected void updateItem(@Nullable BinderNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (!empty && node != null) {
            setGraphic(node.item().map(this::row).orElseGet(this::trashRow));
        }
    }

    private HBox trashRow() {
        return sized(Controls.row(7, Controls.label(messages.text("binder.trash"), "lh-ui-13", "lh-2")));
    }

    private HBox row(BinderItem item) {
        if (model.renamingProperty().get().equals(Optional.of(item.id()))) {
            return sized(Controls.row(0, Controls.fill(fields.apply(item))));
        }
        HBox row = Controls.row(7);
        if (item.kind() == BinderItem.Kind.SCENE) {
            row.getChildren().add(new StatusShape(item.status()));
        }
        row.getChildren().addAll(name(item), Controls.spring());
        if (item.kind() == BinderItem.Kind.SCENE) {
            row.getChildren().add(count(item));
        }
        return sized(row);
    }

    private Label name(BinderItem item) {
        Label name = new Label(model.title(item));
        name.setMinWidth(0);
        switch (item.kind()) {
            case PART -> name.getStyleClass().addAll("lh-ui-13", "lh-2");
            case CHAPTER -> name.getStyleClass().add("lh-strong");
            case SCENE -> {}
        }
        setTooltip(new Tooltip(model.title(item)));
        return name;
    }

    private Label count(BinderItem item) {
        Label count = Controls.label("", "lh-ui-12", "lh-3");
        ObservableValue<Integer> words = model.words().scene(item.id()).asObject();
        count.textProperty().bind(words.map(now -> messages.text("number", now)));
        if (item.target() > 0) {
            // As a binding of the label's own, so that it goes with the row.
            count.styleProperty().bind(words.map(now -> isOver(now, item.target()) ? "-fx-text-fill: -lh-look" : ""));
            getTooltip().textProperty().bind(words.map(now -> tooltip(item, now)));
        }
        return count;
    }

    private String tooltip(BinderItem item, int words) {
        String state = isOver(words, item.target()) ? "binder.over-target" : "binder.of-target";
        return messages.text(state, model.title(item), words, item.target());
    }

    /// A tenth more than was meant is told; less is nobody's business.
    static boolean isOver(int words, int target) {
        return target > 0 && words * 10L > target * 11L;
    }

    /// The row ends where the counts of all levels stand in one line.
    private HBox sized(HBox row) {
        int level = getTreeItem() == null ? 0 : getTreeView().getTreeItemLevel(getTreeItem()) - 1;
        row.prefWidthProperty().bind(getTreeView().widthProperty().subtract(LEFT + level * INDENT));
        row.maxWidthProperty().bind(row.prefWidthProperty());
        return row;
    }
}
