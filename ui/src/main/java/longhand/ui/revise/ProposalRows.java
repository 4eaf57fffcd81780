package longhand.ui.revise;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.engine.text.Comparison;
import longhand.engine.text.WordCounter;
import longhand.engine.text.WordDiff;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// The page's sentences and the proposal's, a check box between them; where there is not room for both side
/// by side, the proposal's stand under the page's. Confined to the JavaFX thread.
final class ProposalRows extends GridPane {

    private static final double MIDDLE = 56;
    private static final double LEFT = 32;

    /// Where the parts of a row go.
    ///
    /// @param yours  column of the page's sentence
    /// @param box    column of the check box
    /// @param theirs column of the proposal's sentence
    /// @param under  lines by which the proposal's sentence stands under the page's
    private record Places(int yours, int box, int theirs, int under) {

        static final Places BESIDE = new Places(0, 1, 2, 0);
        static final Places ABOVE = new Places(1, 0, 1, 1);

        /// Lines of the grid for one row, and the rule under it.
        int lines() {
            return 2 + under;
        }
    }

    private final RevisionViewModel revision;
    private final Messages messages;
    private final IntConsumer changed;
    private Places places = Places.BESIDE;

    /// @param changed told which row was taken or left
    ProposalRows(RevisionViewModel revision, Messages messages, IntConsumer changed) {
        this.revision = revision;
        this.messages = messages;
        this.changed = changed;
    }

    /// @param narrow whether one stands above the other
    void show(boolean narrow) {
        places = narrow ? Places.ABOVE : Places.BESIDE;
        getChildren().clear();
        getColumnConstraints().setAll(narrow ? List.of(box(LEFT), rest()) : List.of(half(), box(MIDDLE), rest()));
        boolean replaces = revision.wish().verb().replaces();
        int first = showHeads(replaces);
        List<Comparison.Row> rows = revision.comparison().rows();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), i, first + places.lines() * i);
            // The page's sentences stand beside all that could come behind them: no rule goes through them.
            rule(first + places.lines() * (i + 1) - 1, replaces ? 0 : places.box());
        }
    }

    /// @return where the rows begin
    private int showHeads(boolean replaces) {
        int under = places.under();
        int words = revision.target().orElseThrow().words();
        add(
                Controls.label(messages.text(replaces ? "revise.yours" : "revise.behind", words), "lh-ui-13", "lh-2"),
                places.yours(),
                0);
        if (!replaces && under > 0) {
            add(own(), places.yours(), 1);
        } else if (!replaces) {
            int lines = places.lines() * revision.comparison().rows().size();
            add(cell(own()), places.yours(), 2, 1, Math.max(1, lines));
        }
        int line = replaces ? under : 2 * under;
        add(theirHead(replaces), places.theirs(), line);
        rule(line + 1, 0);
        return line + 2;
    }

    private Node theirHead(boolean replaces) {
        String theirs = revision.proposals().get(revision.shown()).text();
        int count = replaces
                ? WordCounter.count(theirs)
                : revision.comparison().rows().size();
        return Controls.label(
                messages.text(replaces ? "revise.theirs" : "revise.ideas", count), "lh-ui-13", "lh-model");
    }

    private WrappedText own() {
        String own = revision.target().orElseThrow().selected().text().strip();
        return new WrappedText(own, messages.locale(), "lh-diff-text", "lh-words");
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(48);
        return half;
    }

    private static ColumnConstraints box(double width) {
        return new ColumnConstraints(width);
    }

    private static ColumnConstraints rest() {
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        return rest;
    }

    /// @param from the column in which it begins
    private void rule(int at, int from) {
        add(Controls.padded(new VBox(Controls.rule()), 8, 0, 8, 0), from, at, GridPane.REMAINING, 1);
    }

    private void row(Comparison.Row row, int index, int at) {
        WordDiff diff = row.diff();
        boolean taken = !row.differs() || revision.taken().contains(index);
        int under = row.yours().isEmpty() ? 0 : places.under();
        if (!row.yours().isEmpty()) {
            add(cell(words(diff.lost(), "lh-diff-lost", taken)), places.yours(), at);
        }
        if (row.theirs().isEmpty()) {
            Node out = Controls.paragraph(messages.text("revise.left-out"), "lh-ui-13", "lh-3");
            add(cell(out), places.theirs(), at + under);
        } else if (row.differs() || places.under() == 0) {
            add(cell(words(diff.gained(), "lh-diff-gained", taken)), places.theirs(), at + under);
        }
        if (row.differs()) {
            add(box(index, taken), places.box(), at + under);
        }
    }

    private static Node cell(Node words) {
        GridPane.setValignment(words, VPos.TOP);
        return words;
    }

    /// @param look of what the other side does not have
    private WrappedText words(List<WordDiff.Piece> pieces, String look, boolean taken) {
        WrappedText text = new WrappedText("", messages.locale());
        boolean own = look.equals("lh-diff-lost");
        String plain = taken || own ? "lh-words" : "lh-words-left";
        for (WordDiff.Piece piece : pieces) {
            if (piece.differs()) {
                text.add(piece.text(), messages.locale(), "lh-diff-text", taken ? look : own ? plain : look);
            } else {
                text.add(piece.text(), messages.locale(), "lh-diff-text", plain);
            }
        }
        return text;
    }

    private StackPane box(int index, boolean taken) {
        CheckBox box = new CheckBox();
        box.setSelected(taken);
        box.setAccessibleText(messages.text("revise.take", index + 1));
        box.setOnAction(_ -> {
            revision.take(index, box.isSelected());
            changed.accept(index);
        });
        box.setUserData(index);
        StackPane middle = Controls.padded(new StackPane(box), 4, 0, 0, 0);
        StackPane.setAlignment(box, places.under() > 0 ? Pos.TOP_LEFT : Pos.TOP_CENTER);
        return middle;
    }
}
