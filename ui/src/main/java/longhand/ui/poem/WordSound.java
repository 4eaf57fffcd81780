package longhand.ui.poem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.engine.api.Saying;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Says by hand how a word is said: like a word that is known, or by its stress and a rhyme. Enter keeps it with the
/// project; Left and Right go from stress to stress. Confined to the JavaFX thread.
public final class WordSound extends VBox {

    private static final double WIDTH = 494;
    private static final double LABEL = 96;
    private static final List<String> STRESSES =
            List.of("1", "10", "01", "100", "010", "001", "1000", "0100", "0010", "0001");

    private final PoemViewModel poem;
    private final Messages messages;
    private final Runnable close;
    private final TextField word = new TextField();
    private final TextField like = new TextField();
    private final TextField rhyme = new TextField();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, String> stresses = new LinkedHashMap<>();
    private final Label state = Controls.paragraph("", "lh-ui-13", "lh-2");
    private Optional<Saying> found = Optional.empty();

    /// @param about the word
    /// @param close leads back to the page
    public WordSound(PoemViewModel poem, Messages messages, String about, Runnable close) {
        this.poem = poem;
        this.messages = messages;
        this.close = close;
        Controls.styled(Controls.padded(Controls.wide(this, WIDTH), 12, 14, 12, 14), "lh-float");
        setSpacing(10);
        word.setText(about);
        like.setPromptText(messages.text("sound.like-hint"));
        rhyme.setPromptText(messages.text("sound.rhyme-hint"));
        getChildren()
                .addAll(
                        row("sound.word", word),
                        row("sound.like", like),
                        Controls.row(8, head("sound.stress"), Controls.fill(chips())),
                        row("sound.rhyme", rhyme),
                        state,
                        Controls.rule(),
                        foot());
        List.of(word, like, rhyme).forEach(field -> field.textProperty().addListener((_, _, _) -> ask()));
        group.selectedToggleProperty().addListener((_, _, _) -> ask());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ask();
    }

    /// To be called when it comes to the caret.
    public void open() {
        (word.getText().isBlank() ? word : like).requestFocus();
    }

    private HBox row(String key, TextField field) {
        field.setAccessibleText(messages.text(key));
        return Controls.row(8, head(key), Controls.fill(field));
    }

    private Label head(String key) {
        return Controls.wide(Controls.label(messages.text(key), "lh-2"), LABEL);
    }

    private FlowPane chips() {
        FlowPane flow = new FlowPane(6, 6);
        for (String stress : STRESSES) {
            ToggleButton chip = Controls.styled(new ToggleButton(texts(stress)), "lh-chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setToggleGroup(group);
            chip.setAccessibleText(messages.text("sound.stress-on", stress.length(), stress.indexOf('1') + 1));
            stresses.put(chip, stress);
            flow.getChildren().add(chip);
        }
        return flow;
    }

    /// "da DUM": a syllable each.
    private String texts(String stress) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < stress.length(); i++) {
            boolean strong = stress.charAt(i) != '0';
            text.append(i == 0 ? "" : " ").append(messages.text(strong ? "sound.strong" : "sound.weak"));
        }
        return text.toString();
    }

    private HBox foot() {
        HBox foot = Controls.row(6);
        if (poem.isSaid(word.getText())) {
            foot.getChildren()
                    .add(Controls.button(messages.text("sound.forget"), this::forget, "lh-small", "lh-quiet"));
        }
        foot.getChildren()
                .addAll(
                        Controls.spring(),
                        Controls.command(messages.text("length.close"), "Esc", close, "lh-small", "lh-quiet"),
                        Controls.command(messages.text("sound.keep"), "Enter", this::keep, "lh-small", "lh-primary"));
        return foot;
    }

    private void ask() {
        found = Optional.empty();
        String stress = Optional.ofNullable(group.getSelectedToggle())
                .map(chip -> stresses.getOrDefault(chip, ""))
                .orElse("");
        if (word.getText().isBlank()) {
            state.setText("");
        } else if (!like.getText().isBlank()) {
            poem.soundLike(word.getText(), like.getText(), this::show);
        } else if (!stress.isEmpty()) {
            poem.soundStressed(word.getText(), stress, rhyme.getText(), this::show);
        } else {
            poem.said(
                    word.getText(),
                    now -> state.setText(messages.text(
                            now.stress().isEmpty() ? "sound.unknown" : now.known() ? "sound.now" : "sound.guessed",
                            now.word(),
                            texts(now.stress()))));
        }
    }

    private void show(Optional<Saying> saying) {
        found = saying;
        state.setText(saying.map(one -> messages.text("sound.then", one.word(), texts(stressOf(one))))
                .orElseGet(() -> messages.text("sound.no")));
    }

    /// The digits of its vowels.
    private static String stressOf(Saying saying) {
        return saying.phones().replaceAll("[^012]", "").replace('2', '0');
    }

    private void keep() {
        found.ifPresent(saying -> {
            poem.say(saying);
            close.run();
        });
    }

    private void forget() {
        poem.unsay(word.getText());
        close.run();
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        List<ToggleButton> chips = List.copyOf(stresses.keySet());
        int at = chips.stream().map(Node::isFocused).toList().indexOf(true);
        if (code == KeyCode.ENTER) {
            key.consume();
            keep();
        } else if (at >= 0 && (code == KeyCode.LEFT || code == KeyCode.RIGHT)) {
            key.consume();
            ToggleButton next = chips.get(Math.clamp(at + (code == KeyCode.LEFT ? -1 : 1), 0, chips.size() - 1));
            next.requestFocus();
            next.setSelected(true);
        }
    }
}
