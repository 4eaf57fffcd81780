package longhand.ui.revise;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.engine.api.Proposal;
import longhand.engine.text.Comparison;
import longhand.engine.text.WordCounter;
import longhand.engine.text.WordDiff;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// Proposals beside the page's own sentences, word by word; each sentence can be taken or left. Under them
/// stands what the page will say. Confined to the JavaFX thread.
public final class ProposalBoard implements Board {

    private static final double MIDDLE = 56;
    private static final double MEASURE = 600;

    private final RevisionViewModel revision;
    private final Messages messages;
    private final Runnable accept;
    private final Runnable more;
    private final Label title = Controls.label("", "lh-title");
    private final Label line = Controls.label("", "lh-2");
    private final Label position = Controls.label("", "lh-ui-13", "lh-2");
    private final Button older;
    private final Button newer;
    private final HBox steps;
    private final GridPane grid = new GridPane();
    private final VBox result = Controls.column(6);
    private final VBox content = Controls.padded(Controls.column(28, grid, result), 8, 28, 28, 28);
    private final ScrollPane scroll = Controls.scroll(content);
    private final Button use;
    private final Button all;
    private final Button again;
    private final VBox node;

    /// @param accept puts what is taken on the page
    /// @param more   asks for more
    /// @param close  leads back to the page
    public ProposalBoard(
            RevisionViewModel revision, Messages messages, Runnable accept, Runnable more, Runnable close) {
        this.revision = revision;
        this.messages = messages;
        this.accept = accept;
        this.more = more;
        older = Controls.iconButton("fth-chevron-left", messages.text("revise.older"), () -> step(-1));
        newer = Controls.iconButton("fth-chevron-right", messages.text("revise.newer"), () -> step(1));
        steps = Controls.row(6, older, position, newer);
        use = Controls.command("", "Ctrl+Enter", accept, "lh-primary");
        all = Controls.button(messages.text("revise.use-all"), this::useAll);
        again = Controls.command(messages.text("revise.more"), "Ctrl+R", more, "lh-quiet");
        HBox foot = Controls.styled(
                Controls.row(
                        8,
                        use,
                        all,
                        again,
                        Controls.spring(),
                        Controls.command(messages.text("revise.keep-mine"), "Esc", close, "lh-quiet")),
                "lh-strip");
        HBox head = Controls.padded(
                Controls.row(8, Controls.column(3, title, line), Controls.spring(), steps), 20, 28, 12, 28);
        node = Controls.styled(Controls.column(0, head, Controls.fill(scroll), foot), "lh-page");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        columns();
        revision.phaseProperty().addListener((_, _, now) -> changed(now));
        revision.progressProperty().addListener((_, _, _) -> showLine());
    }

    /// While the model writes, what is there can be read and taken; new rows would take the focus away.
    private void changed(RevisionViewModel.Phase now) {
        switch (now) {
            case IDLE -> {}
            case DRAFTING, NOTHING -> showLine();
            case PROPOSED -> {
                show();
                focusFirst();
            }
        }
    }

    private void focusFirst() {
        if (node.getScene() != null) {
            grid.lookupAll(".check-box").stream().findFirst().ifPresentOrElse(Node::requestFocus, use::requestFocus);
        }
    }

    private void columns() {
        ColumnConstraints yours = new ColumnConstraints();
        yours.setPercentWidth(48);
        ColumnConstraints box = new ColumnConstraints(MIDDLE);
        ColumnConstraints theirs = new ColumnConstraints();
        theirs.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(yours, box, theirs);
    }

    @Override
    public String title() {
        return messages.text("revise.title");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown() {
        show();
        scroll.setVvalue(0);
        focusFirst();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
            key.consume();
            accept.run();
        } else if (key.getCode() == KeyCode.R && key.isControlDown()) {
            key.consume();
            more.run();
        } else if (key.isAltDown() && (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT)) {
            key.consume();
            step(key.getCode() == KeyCode.LEFT ? -1 : 1);
        }
    }

    private void step(int by) {
        revision.step(by);
        show();
        focusFirst();
    }

    private void useAll() {
        revision.takeAll();
        accept.run();
    }

    private void show() {
        if (revision.target().isEmpty() || revision.proposals().isEmpty()) {
            return;
        }
        boolean replaces = revision.wish().verb().replaces();
        title.setText(
                messages.text("revise." + SelectionBubble.key(revision.wish().verb())));
        position.setText(messages.text(
                "revise.position", revision.shown() + 1, revision.proposals().size()));
        steps.setVisible(replaces);
        older.setDisable(revision.shown() == 0);
        newer.setDisable(revision.shown() == revision.proposals().size() - 1);
        showLine();
        showRows(replaces);
        showResult();
    }

    private void showLine() {
        if (revision.proposals().isEmpty()) {
            return;
        }
        RevisionViewModel.Progress now = revision.progressProperty().get();
        boolean drafting = revision.phaseProperty().get() == RevisionViewModel.Phase.DRAFTING;
        line.setText(
                drafting && now.of() > 0
                        ? messages.text("revise.drafting", now.drafts(), now.of())
                        : drafting ? messages.text("revise.begins") : made());
        again.setDisable(drafting);
    }

    /// Who made the proposal, and of what was asked for, what it does not hold.
    private String made() {
        Proposal shown = revision.proposals().get(revision.shown());
        String source = messages.text("revise.source." + SelectionBubble.key(shown.source()));
        String broken = shown.checks().stream()
                .filter(check -> !check.holds())
                .map(check -> messages.text("revise.option." + SelectionBubble.key(check.option())))
                .collect(Collectors.joining(", "));
        return broken.isEmpty() ? source : source + " " + messages.text("revise.broken", broken);
    }

    private void showRows(boolean replaces) {
        grid.getChildren().clear();
        List<Comparison.Row> rows = revision.comparison().rows();
        String theirs = revision.proposals().get(revision.shown()).text();
        int words = revision.target().orElseThrow().words();
        grid.add(
                Controls.label(messages.text(replaces ? "revise.yours" : "revise.behind", words), "lh-ui-13", "lh-2"),
                0,
                0);
        String key = replaces ? "revise.theirs" : "revise.ideas";
        int count = replaces ? WordCounter.count(theirs) : rows.size();
        grid.add(Controls.label(messages.text(key, count), "lh-ui-13", "lh-model"), 2, 0);
        rule(1);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), i, 2 * i + 2);
            rule(2 * i + 3);
        }
        if (!replaces) {
            String own = revision.target().orElseThrow().selected().text().strip();
            grid.add(
                    cell(new WrappedText(own, messages.locale(), "lh-diff-text", "lh-words")),
                    0,
                    2,
                    1,
                    2 * rows.size());
        }
    }

    private void rule(int at) {
        grid.add(Controls.padded(new VBox(Controls.rule()), 8, 0, 8, 0), 0, at, 3, 1);
    }

    private void row(Comparison.Row row, int index, int at) {
        WordDiff diff = row.diff();
        boolean taken = !row.differs() || revision.taken().contains(index);
        if (!row.yours().isEmpty()) {
            grid.add(cell(words(diff.lost(), "lh-diff-lost", taken)), 0, at);
        }
        if (!row.theirs().isEmpty()) {
            grid.add(cell(words(diff.gained(), "lh-diff-gained", taken)), 2, at);
        } else {
            grid.add(cell(Controls.paragraph(messages.text("revise.left-out"), "lh-ui-13", "lh-3")), 2, at);
        }
        if (row.differs()) {
            grid.add(box(index, taken), 1, at);
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
            redraw(index);
        });
        box.setUserData(index);
        StackPane middle = Controls.padded(new StackPane(box), 4, 0, 0, 0);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        return middle;
    }

    /// The same rows in another look; the focus stays where it was.
    private void redraw(int focused) {
        show();
        grid.lookupAll(".check-box").stream()
                .filter(box -> Integer.valueOf(focused).equals(box.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void showResult() {
        String text = revision.text();
        int taken = revision.taken().size();
        int of = revision.comparison().changes().size();
        use.setText(messages.text(revision.wish().verb().replaces() ? "revise.use" : "revise.insert", taken, of));
        use.setDisable(taken == 0);
        all.setDisable(of < 2);
        WrappedText words = new WrappedText(text, messages.locale(), "lh-diff-text", "lh-words");
        words.setMaxWidth(MEASURE);
        result.getChildren()
                .setAll(
                        Controls.label(messages.text("revise.result", WordCounter.count(text)), "lh-ui-13", "lh-2"),
                        words);
        result.setVisible(revision.wish().verb().replaces());
    }
}
