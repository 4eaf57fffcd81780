package longhand.ui.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import longhand.engine.api.RuleReading;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// A rule is typed here. Under it stands what can be said: the rules of other scenes, sets of
/// rules by their names, and kinds of rules; typing
/// narrows the list, Up and Down go through it, Enter takes what is chosen there, or the rule as it was typed. Esc
/// leaves. Confined to the JavaFX thread.
final class RuleField extends VBox {

    private static final double HEIGHT = 264;
    private static final int NONE = -1;

    /// Words of two letters say little of what is looked for.
    private static final int LONG = 3;

    private final RuleViewModel rules;
    private final Messages messages;
    private final boolean fresh;
    private final Consumer<List<String>> accept;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final Label state = Controls.paragraph("", "lh-ui-12");
    private final VBox list = new VBox();
    private final ScrollPane scroll = Controls.scroll(list);
    private List<RuleOffer> shown = List.of();
    private int at = NONE;

    /// @param said   to begin with; empty = a new rule, for which sets are offered too
    /// @param accept gets one rule or more, all of which can be read
    RuleField(RuleViewModel rules, Messages messages, String said, Consumer<List<String>> accept, Runnable leave) {
        this.rules = rules;
        this.messages = messages;
        this.accept = accept;
        this.leave = leave;
        fresh = said.isEmpty();
        field.setText(said);
        field.setPromptText(messages.text("rules.hint"));
        field.setAccessibleText(messages.text("rules.hint"));
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(HEIGHT);
        Controls.keepingEscape(Controls.padded(this, 8, 0, 10, 0));
        setSpacing(6);
        getChildren().addAll(field, state, scroll);
        field.textProperty().addListener((_, _, _) -> typed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        typed();
    }

    void open() {
        field.requestFocus();
        field.end();
    }

    private void typed() {
        String typed = field.getText().strip();
        shown = offers(typed);
        list.getChildren().setAll(shown.stream().map(this::row).toList());
        scroll.setVisible(!shown.isEmpty());
        scroll.setManaged(!shown.isEmpty());
        Optional<String> fault = typed.isEmpty() ? Optional.empty() : rules.fault(typed);
        choose(fault.filter(String::isEmpty).isPresent() && !shown.isEmpty() ? 0 : NONE);
        state.getStyleClass().setAll("label", "lh-ui-12", isWrong(fault) ? "lh-look" : "lh-2");
        state.setText(fault.map(this::told)
                .orElseGet(() -> messages.text(typed.isEmpty() ? "rules.keys" : "rules.readable")));
        if (fault.isEmpty() && !typed.isEmpty()) {
            rules.count(typed, words -> told(typed, words));
        }
    }

    /// What is only begun is not wrong, as long as something is offered.
    private boolean isWrong(Optional<String> fault) {
        return fault.filter(reason -> !reason.isEmpty() || shown.isEmpty()).isPresent();
    }

    private String told(String reason) {
        return reason.isEmpty()
                ? messages.text(shown.isEmpty() ? "rules.no-rule" : "rules.choose")
                : messages.text("rules.unreadable", reason);
    }

    private void told(String rule, int words) {
        if (rule.equals(field.getText().strip())) {
            boolean known = words != RuleReading.Count.UNKNOWN;
            state.setText(known ? messages.text("rules.leaves", words) : messages.text("rules.model-knows"));
        }
    }

    /// What has all the longer words that were typed; what is called so comes first.
    private List<RuleOffer> offers(String typed) {
        List<String> wanted = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.length() >= LONG)
                .toList();
        List<RuleOffer> all = new ArrayList<>();
        if (fresh) {
            rules.otherScenes().forEach(scene -> all.add(RuleOffer.of(scene, messages)));
            rules.presets().forEach(preset -> all.add(RuleOffer.of(preset)));
        }
        rules.kinds().forEach(kind -> all.add(RuleOffer.of(kind)));
        return all.stream().filter(offer -> offer.has(wanted)).toList();
    }

    private VBox row(RuleOffer offer) {
        Label about = Controls.paragraph(offer.about(), "lh-ui-12", "lh-2");
        VBox row = Controls.styled(
                Controls.padded(Controls.column(0, Controls.label(offer.title()), about), 5, 10, 5, 10), "lh-pick-row");
        row.setAccessibleText(offer.title() + ". " + offer.about());
        row.setOnMouseClicked(_ -> take(offer));
        return row;
    }

    private void choose(int index) {
        at = index;
        for (int i = 0; i < shown.size(); i++) {
            list.getChildren().get(i).getStyleClass().remove("lh-picked");
            if (i == at) {
                list.getChildren().get(i).getStyleClass().add("lh-picked");
                field.setAccessibleHelp(
                        shown.get(i).title() + ". " + shown.get(i).about());
            }
        }
        reveal();
    }

    private void take(RuleOffer offer) {
        if (offer.whole()) {
            accept.accept(offer.rules());
        } else {
            field.setText(offer.rules().getFirst());
            field.requestFocus();
            field.end();
        }
    }

    private void enter() {
        String typed = field.getText().strip();
        if (at != NONE) {
            take(shown.get(at));
        } else if (typed.isEmpty()) {
            leave.run();
        } else if (rules.fault(typed).isEmpty()) {
            accept.accept(List.of(typed));
        }
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER) {
            key.consume();
            enter();
        } else if (code == KeyCode.ESCAPE) {
            key.consume();
            leave.run();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            key.consume();
            choose(Math.clamp(at + (code == KeyCode.UP ? -1 : 1), NONE, shown.size() - 1));
        }
    }

    private void reveal() {
        double over = list.getHeight() - scroll.getHeight();
        if (at != NONE && over > 0) {
            double top = list.getChildren().get(at).getBoundsInParent().getMinY();
            double least = list.getChildren().get(at).getBoundsInParent().getMaxY() - scroll.getHeight();
            double now = scroll.getVvalue() * over;
            scroll.setVvalue(Math.clamp(Math.min(top, Math.max(least, now)) / over, 0, 1));
        }
    }
}
