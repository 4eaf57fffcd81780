package longhand.ui.plan;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import longhand.ui.theme.Controls;

/// A beat as a row of the table: number, what happens, words, written, bar, state.
final class BeatRow extends HBox implements BeatView {

    static final double NUMBER = 50;
    static final double FIGURE = 76;
    private static final double BAR = 132;
    private static final double NARROW_BAR = 96;
    private static final double STATE = 96;

    private final BeatTexts texts;
    private final Label number = Controls.label("", "lh-ui-13", "lh-3");
    private final BeatPoint point;
    private final Node narrowLock = Controls.icon("fth-lock", "lh-i-14");
    private final Label words = Controls.label("");
    private final Label written = Controls.label("");
    private final BeatBar bar = new BeatBar();
    private final HBox barBox = Controls.row(0, bar.node());
    private final Label state = Controls.label("", "lh-ui-13", "lh-2");

    BeatRow(BeatTexts texts) {
        this.texts = texts;
        point = Controls.fill(new BeatPoint(texts.messages().locale(), "lh-words"));
        Controls.styled(this, "lh-beat-row");
        point.setAlignment(Pos.CENTER_LEFT);
        point.setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        Controls.padded(barBox, 0, 0, 0, 24);
        HBox wordsBox = figure(narrowLock, words);
        HBox stateBox = Controls.padded(Controls.row(6, state), 0, 0, 0, 20);
        state.managedProperty().bind(state.visibleProperty());
        stateBox.managedProperty().bind(stateBox.visibleProperty());
        stateBox.visibleProperty().bind(state.visibleProperty());
        narrowLock.managedProperty().bind(narrowLock.visibleProperty());
        getChildren()
                .addAll(
                        Controls.wide(Controls.padded(Controls.row(0, number), 0, 0, 0, 12), NUMBER),
                        point,
                        Controls.wide(wordsBox, FIGURE),
                        Controls.wide(figure(written), FIGURE),
                        barBox,
                        Controls.wide(stateBox, STATE + 20));
    }

    private static HBox figure(Node... nodes) {
        HBox box = Controls.row(6, nodes);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Beat beat, Look look) {
        number.setText(texts.number(look.index()));
        point.say(beat.point(), look.setting());
        words.setText(texts.words(beat));
        marked(words, "lh-strong", beat.fixed());
        narrowLock.setVisible(beat.fixed() && look.narrow());
        written.setText(texts.written(beat));
        marked(written, "lh-look", beat.isOver());
        bar.show(beat);
        bar.wide(look.narrow() ? NARROW_BAR : BAR);
        showState(beat, look);
        marked(this, "lh-chosen", look.chosen());
        setAccessibleText(texts.spoken(beat, look));
    }

    private void showState(Beat beat, Look look) {
        String said = texts.state(beat, look.writing());
        boolean fixed = beat.fixed() && said.isEmpty();
        state.setText(fixed ? texts.messages().text("plan.fixed", beat.words()) : said);
        state.setGraphic(beat.fixed() ? Controls.icon("fth-lock", "lh-i-14") : null);
        state.setVisible(!look.narrow());
        marked(state, "lh-model", beat.isPencil() || look.writing());
    }

    @Override
    public void edit(Optional<BeatEditor> fields) {
        point.edit(fields);
    }

    static void marked(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
