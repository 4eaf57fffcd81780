package longhand.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The first and the last row of the table: what the columns are, and what the words add up to.
final class BeatTotal {

    private final Label words = Controls.label("", "lh-strong");
    private final Label written = Controls.label("", "lh-strong");
    private final Messages messages;
    private final Button add;

    BeatTotal(Messages messages, Runnable add) {
        this.messages = messages;
        this.add = Controls.command(messages.text("plan.add"), "Ins", add, "lh-quiet", "lh-add-beat");
    }

    static HBox head(Messages messages, boolean narrow) {
        HBox head = Controls.styled(
                columns(
                        Controls.label(messages.text("plan.what"), "lh-ui-13", "lh-2"),
                        Controls.label(messages.text("plan.words"), "lh-ui-13", "lh-2"),
                        Controls.label(messages.text("plan.written"), "lh-ui-13", "lh-2"),
                        narrow),
                "lh-beat-head");
        return head;
    }

    private static HBox columns(Node what, Node words, Node written, boolean narrow) {
        HBox first = Controls.fill(Controls.row(0, what));
        double bars = narrow ? 120 : 24 + 132 + 116;
        return Controls.row(
                0,
                Controls.wide(new HBox(), BeatRow.NUMBER),
                first,
                right(words),
                right(written),
                Controls.wide(new HBox(), bars));
    }

    private static HBox right(Node figure) {
        HBox box = Controls.wide(Controls.row(0, figure), BeatRow.FIGURE);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    /// @param cards only the button: cards have no columns
    Node row(boolean cards, boolean narrow) {
        return cards
                ? Controls.padded(Controls.row(0, add), 14, 0, 0, 0)
                : Controls.styled(columns(add, words, written, narrow), "lh-beat-total");
    }

    void show(BeatSheet sheet) {
        words.setText(messages.text("number", sheet.total()));
        written.setText(messages.text("number", sheet.written()));
    }
}
