package longhand.ui.rule;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.RuleReading;
import longhand.engine.text.WordCounter;
import longhand.memory.api.RuleSettings.SceneRule;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The rules beside the page: what they leave to the model, each with its switch, and what of the page breaks them.
///
/// Up and Down go from row to row, Space switches a rule, Enter says it anew, Ins adds one, Del takes one out, Ctrl+Up
/// and Ctrl+Down move one, S makes one softer or hard again, Ctrl+Z takes the last change back. Confined to the JavaFX
/// thread.
public final class RuleSheet extends VBox {

    /// px
    public static final int WIDTH = 400;

    private final RuleViewModel rules;
    private final Messages messages;
    private final Runnable close;
    private final RuleFigures figures;
    private final HBox heads;
    private final VBox list = new VBox();
    private final Button add;
    private final Label own = Controls.paragraph("", "lh-ui-13", "lh-2");
    private final Label note = Controls.paragraph("", "lh-ui-13", "lh-2");
    private final Label keys;
    private final List<RuleRow> rows = new ArrayList<>();
    private final ChangeListener<List<SceneRule>> rulesChanged = (_, _, _) -> showRules();
    private final ChangeListener<RulePage> pageChanged = (_, _, _) -> showFigures();

    /// @param close leads back to the page
    public RuleSheet(RuleViewModel rules, Messages messages, Runnable close) {
        this.rules = rules;
        this.messages = messages;
        this.close = close;
        figures = new RuleFigures(messages);
        heads = Controls.row(
                8,
                Controls.label(messages.text("rules.head"), "lh-ui-12", "lh-2"),
                Controls.spring(),
                Controls.label(messages.text("rules.head-left"), "lh-ui-12", "lh-2"));
        Controls.padded(heads, 0, 0, 6, 0);
        add = Controls.command(messages.text("rules.add"), "Ins", this::addRule, "lh-small");
        keys = Controls.paragraph(messages.text("rules.foot"), "lh-ui-12", "lh-3");
        Label title = Controls.label(messages.text("rules.own"), "lh-strong");
        VBox foot = Controls.padded(Controls.column(6, keys, add, title, own, note), 12, 0, 16, 0);
        VBox.setMargin(title, new Insets(14, 0, 0, 0));
        VBox body = Controls.padded(Controls.column(0, heads, list, foot), 0, 16, 0, 16);
        getChildren().addAll(head(), Controls.fill(Controls.scroll(body)));
        Controls.keepingEscape(Controls.styled(this, "lh-inspector", "lh-sheet"));
        setMinWidth(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().addListener((_, _, now) -> follow(now != null));
        focusedProperty().addListener((_, _, now) -> {
            if (now) {
                focusFirst();
            }
        });
        showRules();
    }

    /// A sheet that shows nowhere hears nothing.
    private void follow(boolean shows) {
        rules.rulesProperty().removeListener(rulesChanged);
        rules.pageProperty().removeListener(pageChanged);
        if (shows) {
            rules.rulesProperty().addListener(rulesChanged);
            rules.pageProperty().addListener(pageChanged);
            showRules();
        }
    }

    private VBox head() {
        Label title = Controls.label(messages.text("rules.title"), "lh-ui-16", "lh-strong");
        Button end = Controls.iconButton("fth-x", messages.text("rules.close"), close);
        HBox line = Controls.row(8, title, Controls.spring(), end);
        line.setMinHeight(28);
        return Controls.padded(Controls.column(8, line, figures), 14, 16, 12, 16);
    }

    /// A poem keeps its form instead.
    public void tellPoem(boolean poem) {
        note.setText(poem ? messages.text("rules.poem") : "");
    }

    private void focusFirst() {
        if (rows.isEmpty()) {
            addRule();
        } else {
            rows.getFirst().requestFocus();
        }
    }

    private void showRules() {
        int focused = focusedRow();
        List<SceneRule> now = rules.rulesProperty().get();
        rows.clear();
        list.getChildren().clear();
        for (int i = 0; i < now.size(); i++) {
            int at = i;
            rows.add(new RuleRow(now.get(i), messages, () -> rules.toggle(at)));
            list.getChildren().addAll(Controls.rule(), rows.getLast());
        }
        heads.setVisible(!now.isEmpty());
        keys.setVisible(!now.isEmpty());
        keys.setManaged(!now.isEmpty());
        showFigures();
        if (focused >= 0) {
            focus(focused);
        }
    }

    private void showFigures() {
        RulePage page = rules.pageProperty().get();
        RuleReading reading = page.reading();
        List<SceneRule> now = rules.rulesProperty().get();
        if (now.isEmpty()) {
            figures.showNoRules();
        } else if (reading.counts().size() == now.size()) {
            figures.show(reading);
        }
        for (int i = 0; i < Math.min(rows.size(), reading.counts().size()); i++) {
            rows.get(i).show(reading.counts().get(i), page.breachesOf(now.get(i).text()));
        }
        showOwn(page);
    }

    private void showOwn(RulePage page) {
        int words = WordCounter.count(page.text().text());
        long broken = page.breaches().stream()
                .mapToInt(breach -> breach.from())
                .distinct()
                .count();
        boolean kept = rules.kept().isEmpty();
        own.setText(messages.text(
                kept ? "rules.own-free" : broken == 0 ? "rules.own-keep" : "rules.own-break", words, broken));
    }

    // ---- keys

    /// -1 = none.
    private int focusedRow() {
        return rows.stream().map(Node::isFocused).toList().indexOf(true);
    }

    private void focus(int row) {
        if (rows.isEmpty()) {
            add.requestFocus();
        } else {
            rows.get(Math.clamp(row, 0, rows.size() - 1)).requestFocus();
        }
    }

    private void addRule() {
        int row = rows.size();
        ask(
                list.getChildren().size(),
                new RuleField(
                        rules,
                        messages,
                        "",
                        fresh -> accept(() -> rules.add(fresh), row + fresh.size() - 1),
                        () -> leave(row)));
    }

    private void edit(int row) {
        String said = rules.rulesProperty().get().get(row).text();
        RuleField field = new RuleField(
                rules, messages, said, fresh -> accept(() -> rules.say(row, fresh.getFirst()), row), () -> leave(row));
        list.getChildren().remove(rows.get(row));
        ask(2 * row + 1, field);
    }

    /// Puts a field into the list; only one is there.
    private void ask(int place, RuleField field) {
        list.getChildren().removeIf(RuleField.class::isInstance);
        list.getChildren().add(Math.min(place, list.getChildren().size()), field);
        applyCss();
        field.open();
    }

    private void accept(Runnable change, int row) {
        change.run();
        focus(row);
    }

    private void leave(int row) {
        showRules();
        focus(row);
    }

    private void pressed(KeyEvent key) {
        int row = focusedRow();
        boolean done = true;
        switch (key.getCode()) {
            case ESCAPE -> close.run();
            case INSERT -> addRule();
            case Z -> done = key.isShortcutDown() && undo();
            case UP, DOWN -> done = walk(key, row);
            case SPACE, ENTER, DELETE, S -> done = row >= 0 && change(key.getCode(), row);
            default -> done = false;
        }
        if (done) {
            key.consume();
        }
    }

    private boolean undo() {
        rules.undo();
        return true;
    }

    private boolean walk(KeyEvent key, int row) {
        int step = key.getCode() == KeyCode.UP ? -1 : 1;
        if (key.isShortcutDown() && row >= 0) {
            focus(rules.move(row, step));
        } else if (row == rows.size() - 1 && step > 0) {
            add.requestFocus();
        } else {
            focus(row < 0 ? rows.size() - 1 : row + step);
        }
        return true;
    }

    private boolean change(KeyCode code, int row) {
        switch (code) {
            case SPACE -> rules.toggle(row);
            case ENTER -> edit(row);
            case S -> rules.weaken(row);
            default -> rules.remove(row);
        }
        return true;
    }
}
