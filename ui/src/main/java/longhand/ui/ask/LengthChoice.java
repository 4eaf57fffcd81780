package longhand.ui.ask;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.MetaLength;
import longhand.ui.Messages;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakeWish;
import longhand.ui.theme.Controls;

/// How many words takes are to have: what paragraphs of the scene usually have, the nine lengths of Ruler as chips, or
/// any number, about or exactly. What is chosen holds at once. Digits choose a chip, 0 the usual length, 1 to 9 the
/// lengths of Ruler; Left and Right choose the next one, Enter begins a take. Confined to the JavaFX thread.
public final class LengthChoice extends VBox {

    private static final double WIDTH = 516;

    private final TakeWish wish;
    private final Messages messages;
    private final Runnable begin;
    private final ToggleButton usual;
    private final Map<MetaLength, ToggleButton> levels = new EnumMap<>(MetaLength.class);
    private final List<ToggleButton> chips = new ArrayList<>();
    private final ToggleButton about;
    private final ToggleButton exactly;
    private final WordsField number;

    /// @param begin begins a take
    /// @param close leads back to the page
    public LengthChoice(TakeWish wish, Messages messages, Runnable begin, Runnable close) {
        this.wish = wish;
        this.messages = messages;
        this.begin = begin;
        about = new ToggleButton(messages.text("length.about"));
        exactly = new ToggleButton(messages.text("length.exactly"));
        usual = chip(messages.text("length.usual"), messages.text("length.usual-said"), wish::askUsual);
        number = new WordsField(messages, words -> ask(words, exactly.isSelected()));
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(10);
        getChildren().addAll(numberRow(), chipRow(), Controls.rule(), foot(close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        wish.lengthProperty().addListener((_, _, _) -> show());
        wish.usualProperty().addListener((_, _, _) -> show());
        show();
    }

    /// To be called when it comes to the caret: the focus goes to the chip that holds, or to the number.
    public void open() {
        chips.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .map(Node.class::cast)
                .orElse(number)
                .requestFocus();
    }

    private HBox numberRow() {
        about.setOnAction(_ -> ask(wish.length().words(), false));
        exactly.setOnAction(_ -> ask(wish.length().words(), true));
        HBox kinds = Controls.segments(new ToggleGroup(), List.of(about, exactly));
        return Controls.row(
                8,
                Controls.label(messages.text("length.title"), "lh-ui-13", "lh-2"),
                Controls.spring(),
                kinds,
                number,
                Controls.label(messages.text("length.words"), "lh-ui-13", "lh-2"));
    }

    private HBox chipRow() {
        chips.add(usual);
        for (MetaLength level : MetaLength.values()) {
            String said =
                    messages.text(level == MetaLength.OVER_800 ? "length.level-over" : "length.level", level.words());
            ToggleButton chip = chip(name(level), said, () -> wish.ask(TakeLength.of(level)));
            levels.put(level, chip);
            chips.add(chip);
        }
        HBox row = Controls.row(6);
        row.getChildren().addAll(chips);
        return row;
    }

    private ToggleButton chip(String name, String said, Runnable ask) {
        ToggleButton chip = Controls.styled(new ToggleButton(name), "lh-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText(said);
        chip.setOnAction(_ -> {
            ask.run();
            show();
            chip.requestFocus();
        });
        return chip;
    }

    private String name(MetaLength level) {
        return messages.text(level == MetaLength.OVER_800 ? "length.over" : "number", level.words());
    }

    private HBox foot(Runnable close) {
        return Controls.row(
                6,
                Controls.label(messages.text("length.kept"), "lh-ui-13", "lh-2"),
                Controls.spring(),
                Controls.command(messages.text("length.close"), "Esc", close, "lh-small", "lh-quiet"),
                Controls.command(messages.text("length.begin"), "Enter", begin, "lh-small", "lh-primary"));
    }

    private void pressed(KeyEvent key) {
        boolean onButton = getScene().getFocusOwner() instanceof Button; // which Enter presses
        if (key.getCode() == KeyCode.ENTER && !key.isShiftDown() && !onButton) {
            key.consume();
            begin.run();
        } else if (!number.isFocused()) {
            chipKey(key);
        }
    }

    private void chipKey(KeyEvent key) {
        int at = chips.stream().map(Node::isFocused).toList().indexOf(true);
        int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        if (key.getCode().isDigitKey()) {
            key.consume();
            chips.get(Integer.parseInt(key.getCode().getName().replaceAll("\\D", "")))
                    .fire();
        } else if (step != 0 && at >= 0) {
            key.consume();
            chips.get(Math.clamp(at + step, 0, chips.size() - 1)).fire();
        }
    }

    private void ask(int words, boolean exact) {
        wish.ask(new TakeLength(words, exact));
        show();
    }

    private void show() {
        TakeLength length = wish.length();
        usual.setSelected(wish.usualProperty().get());
        levels.forEach((level, chip) -> chip.setSelected(wish.is(level)));
        about.setSelected(!length.exact());
        exactly.setSelected(length.exact());
        number.show(length.words(), false);
    }
}
