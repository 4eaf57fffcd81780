package longhand.ui.poem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import longhand.engine.api.RhymeWord;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// Rhymes by their syllables, the nearest ones first. The arrow keys go from word to word. Confined to the JavaFX
/// thread.
final class RhymeGrid extends VBox {

    /// Of each number of syllables.
    private static final int MOST = 48;

    /// So few common words are filled up with rare ones.
    private static final int FEW = 12;

    private final Messages messages;
    private final Consumer<String> use;
    private final Runnable leave;
    private final List<Label> words = new ArrayList<>();
    private int at;

    /// @param use   hears the word that is taken
    /// @param leave called when Up leaves the first row
    RhymeGrid(Messages messages, Consumer<String> use, Runnable leave) {
        this.messages = messages;
        this.use = use;
        this.leave = leave;
        setSpacing(4);
        setFocusTraversable(true);
        Controls.styled(this, "lh-rhymes");
        setOnKeyPressed(this::pressed);
        focusedProperty().addListener((_, _, _) -> choose(at));
    }

    /// @param used words of the poem, in small letters
    void show(List<RhymeWord> rhymes, Set<String> used) {
        words.clear();
        getChildren().clear();
        boolean few = rhymes.stream().filter(RhymeWord::common).count() < FEW;
        TreeMap<Integer, List<RhymeWord>> groups = new TreeMap<>();
        rhymes.stream().filter(rhyme -> few || rhyme.common()).forEach(rhyme -> groups.computeIfAbsent(
                        rhyme.syllables(), _ -> new ArrayList<>())
                .add(rhyme));
        groups.forEach((syllables, group) -> add(syllables, group, used));
        if (words.isEmpty()) {
            getChildren().add(Controls.paragraph(messages.text("rhyme.none"), "lh-2"));
        }
        choose(0);
    }

    private void add(int syllables, List<RhymeWord> group, Set<String> used) {
        FlowPane flow = new FlowPane(2, 2);
        for (RhymeWord rhyme : group.subList(0, Math.min(MOST, group.size()))) {
            boolean taken = used.contains(rhyme.word());
            Label word = Controls.styled(new Label(rhyme.word()), "lh-serif-15", "lh-rhyme", taken ? "lh-3" : "lh-ink");
            word.setOnMouseClicked(_ -> use.accept(rhyme.word()));
            words.add(word);
            flow.getChildren().add(word);
        }
        getChildren().add(Controls.label(messages.text("rhyme.syllables", syllables), "lh-ui-12", "lh-2"));
        getChildren().add(flow);
    }

    Optional<String> chosen() {
        return at < words.size() ? Optional.of(words.get(at).getText()) : Optional.empty();
    }

    Optional<Label> chosenLabel() {
        return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    }

    private void choose(int index) {
        chosenLabel().ifPresent(label -> label.getStyleClass().remove("lh-picked"));
        at = Math.clamp(index, 0, Math.max(0, words.size() - 1));
        chosenLabel().ifPresent(label -> {
            label.getStyleClass().add("lh-picked");
            setAccessibleText(label.getText());
        });
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            key.consume();
            choose(at + (code == KeyCode.LEFT ? -1 : 1));
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            key.consume();
            row(code == KeyCode.DOWN ? 1 : -1);
        }
    }

    /// To the word below or above; from the first row back to the field.
    private void row(int direction) {
        Bounds now = chosenLabel().map(RhymeGrid::place).orElse(null);
        if (now == null) {
            leave.run();
            return;
        }
        double y = now.getMinY();
        Optional<Double> next = words.stream()
                .map(word -> place(word).getMinY())
                .filter(other -> direction > 0 ? other > y + 1 : other < y - 1)
                .min(Comparator.comparingDouble(other -> Math.abs(other - y)));
        if (next.isEmpty()) {
            if (direction < 0) {
                leave.run();
            }
            return;
        }
        words.stream()
                .filter(word -> Math.abs(place(word).getMinY() - next.get()) < 1)
                .min(Comparator.comparingDouble(word -> Math.abs(place(word).getCenterX() - now.getCenterX())))
                .ifPresent(word -> choose(words.indexOf(word)));
    }

    private static Bounds place(Label word) {
        return word.localToScene(word.getLayoutBounds());
    }
}
