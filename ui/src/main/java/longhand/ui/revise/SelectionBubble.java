package longhand.ui.revise;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.MetaLength;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionVerb;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// What is to be done with the selection: verbs, how many words, check boxes. Left and Right choose the
/// verb, digits the length outside of its field, Enter begins. While the model writes it says how far it
/// is. Confined to the JavaFX thread.
public final class SelectionBubble extends VBox {

    private static final double WIDTH = 494;

    private final RevisionViewModel revision;
    private final Messages messages;
    private final Runnable begin;
    private final Map<RevisionVerb, ToggleButton> verbs = new EnumMap<>(RevisionVerb.class);
    private final Map<MetaLength, ToggleButton> chips = new EnumMap<>(MetaLength.class);
    private final VBox length = Controls.column(8);
    private final ExactWords exactly;
    private final IdeaCount ideas;
    private final FlowPane boxes = new FlowPane(16, 8);
    private final Label state = Controls.label("", "lh-ui-13", "lh-2");
    private final Button primary;
    private final InvalidationListener followed = _ -> showState();
    private final int words;

    /// @param words that are selected
    /// @param begin asks the model
    /// @param close leads back to the page
    public SelectionBubble(RevisionViewModel revision, Messages messages, int words, Runnable begin, Runnable close) {
        this.revision = revision;
        this.messages = messages;
        this.words = words;
        this.begin = begin;
        primary = Controls.command("", "Enter", this::begin, "lh-small", "lh-primary");
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(10);
        exactly = new ExactWords(revision, messages, this::showLength);
        ideas = new IdeaCount(revision, messages);
        length.getChildren().addAll(wordsRow(), chipRow());
        getChildren().addAll(verbRow(), length, boxes, ideas, Controls.rule(), foot(close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        revision.phaseProperty().addListener(followed);
        revision.progressProperty().addListener(followed);
        sceneProperty().addListener((_, _, scene) -> letGo(scene == null));
        show();
    }

    /// To be called when it is there: the focus goes to the verb.
    public void open() {
        verbs.values().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(Node::requestFocus);
    }

    /// The view-model outlives the bubble.
    private void letGo(boolean gone) {
        if (gone) {
            revision.phaseProperty().removeListener(followed);
            revision.progressProperty().removeListener(followed);
        }
    }

    private HBox verbRow() {
        for (RevisionVerb verb : RevisionVerb.values()) {
            ToggleButton segment = new ToggleButton(messages.text("revise." + key(verb)));
            segment.setOnAction(_ -> choose(verb));
            verbs.put(verb, segment);
        }
        return Controls.segments(new ToggleGroup(), List.copyOf(verbs.values()));
    }

    private HBox wordsRow() {
        return Controls.row(
                8,
                Controls.label(messages.text("revise.words"), "lh-ui-13", "lh-2"),
                Controls.spring(),
                Controls.label(messages.text("revise.exactly"), "lh-ui-13", "lh-2"),
                exactly);
    }

    private HBox chipRow() {
        HBox row = Controls.row(6);
        for (MetaLength level : MetaLength.values()) {
            boolean over = level == MetaLength.OVER_800;
            ToggleButton chip = Controls.styled(
                    new ToggleButton(messages.text(over ? "length.over" : "number", level.words())), "lh-chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setAccessibleText(messages.text(over ? "length.level-over" : "length.level", level.words()));
            chip.setOnAction(_ -> choose(level));
            chips.put(level, chip);
            row.getChildren().add(chip);
        }
        return row;
    }

    private HBox foot(Runnable close) {
        return Controls.row(
                6,
                state,
                Controls.spring(),
                Controls.command(messages.text("revise.close"), "Esc", close, "lh-small", "lh-quiet"),
                primary);
    }

    private void begin() {
        if (revision.phaseProperty().get() != RevisionViewModel.Phase.DRAFTING) {
            begin.run();
        }
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        boolean onButton = getScene().getFocusOwner() instanceof Button; // which Enter presses
        boolean onVerb = verbs.containsValue(getScene().getFocusOwner());
        if (code == KeyCode.ENTER && !onButton) {
            key.consume();
            begin();
        } else if (code.isDigitKey() && length.isVisible() && !exactly.isFocused()) {
            digit(key);
        } else if (onVerb && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
            key.consume();
            List<RevisionVerb> all = List.copyOf(verbs.keySet());
            int at = all.indexOf(revision.wish().verb()) + (code == KeyCode.RIGHT ? 1 : -1);
            choose(all.get(Math.clamp(at, 0, all.size() - 1)));
        }
    }

    private void digit(KeyEvent key) {
        int digit = Integer.parseInt(key.getCode().getName().replaceAll("\\D", ""));
        if (digit > 0) {
            key.consume();
            choose(List.copyOf(chips.keySet()).get(digit - 1));
        }
    }

    private void choose(RevisionVerb verb) {
        revision.choose(verb);
        show();
        open();
    }

    /// The same one again: as the command sees fit.
    private void choose(MetaLength level) {
        revision.askWords(isChosen(level) ? 0 : level.words());
        showLength();
        exactly.show(true);
    }

    private boolean isChosen(MetaLength level) {
        return !revision.wish().exact() && revision.wish().words() == level.words();
    }

    private void showLength() {
        chips.forEach((level, chip) -> chip.setSelected(isChosen(level)));
        exactly.show(false);
    }

    private void show() {
        RevisionVerb verb = revision.wish().verb();
        verbs.forEach((each, segment) -> segment.setSelected(each == verb));
        showLength();
        ideas.show();
        length.setVisible(verb.hasLength());
        length.setManaged(verb.hasLength());
        boxes.getChildren()
                .setAll(revision.options().stream()
                        .filter(option -> option != RevisionOption.TEN)
                        .map(this::box)
                        .toList());
        primary.setText(messages.text("revise." + key(verb)));
        showState();
    }

    private CheckBox box(RevisionOption option) {
        CheckBox box = new CheckBox(messages.text("revise.option." + key(option)));
        box.setSelected(revision.wish().has(option));
        box.setOnAction(_ -> {
            revision.tick(option, box.isSelected());
            showOpposites();
        });
        box.setUserData(option);
        return box;
    }

    /// Ticking a box may have cleared another.
    private void showOpposites() {
        for (Node node : boxes.getChildren()) {
            if (node instanceof CheckBox box && box.getUserData() instanceof RevisionOption option) {
                box.setSelected(revision.wish().has(option));
            }
        }
    }

    private void showState() {
        RevisionViewModel.Progress now = revision.progressProperty().get();
        state.setText(
                switch (revision.phaseProperty().get()) {
                    case IDLE, PROPOSED -> messages.text("revise.selected", words);
                    case DRAFTING -> now.said(messages);
                    case NOTHING -> messages.text("revise.selected", words);
                });
        primary.setDisable(revision.phaseProperty().get() == RevisionViewModel.Phase.DRAFTING);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
