package longhand.ui.revise;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.Proposal;
import longhand.engine.text.WordCounter;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// Proposals beside the page's own sentences, word by word; each sentence can be taken or left. Under them
/// stands what the page will say. Confined to the JavaFX thread.
public final class ProposalBoard implements Board {

    private static final double MEASURE = 600;

    /// In less room the two texts stand one above the other.
    private static final double LEAST_BESIDE = 900;

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
    private final ProposalChips chips;
    private final ProposalRows grid;
    private final VBox result = Controls.column(6);
    private final ScrollPane scroll;
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
        chips = new ProposalChips(revision, messages, this::showLine);
        grid = new ProposalRows(revision, messages, this::redraw);
        scroll = Controls.scroll(Controls.padded(Controls.column(28, grid, result), 8, 28, 28, 28));
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
        node = Controls.styled(
                Controls.column(0, head, Controls.padded(chips, 0, 28, 8, 28), Controls.fill(scroll), foot), "lh-page");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.widthProperty().addListener((_, was, now) -> resized(was.doubleValue(), now.doubleValue()));
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

    private boolean isNarrow() {
        return isNarrow(node.getWidth());
    }

    private static boolean isNarrow(double width) {
        return width > 0 && width < LEAST_BESIDE;
    }

    private void resized(double was, double now) {
        if (isNarrow(was) != isNarrow(now) && node.getScene() != null) {
            show();
            focusFirst();
        }
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
        chips.show();
        showLine();
        grid.show(isNarrow());
        showResult();
    }

    private void showLine() {
        if (revision.proposals().isEmpty()) {
            return;
        }
        RevisionViewModel.Progress now = revision.progressProperty().get();
        boolean drafting = revision.phaseProperty().get() == RevisionViewModel.Phase.DRAFTING;
        line.setText(drafting ? now.said(messages) : made());
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
        String made = broken.isEmpty() ? source : source + " " + messages.text("revise.broken", broken);
        return made + " " + messages.text(revision.isAnswered() ? "revise.snapshot" : "revise.other-wish");
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
