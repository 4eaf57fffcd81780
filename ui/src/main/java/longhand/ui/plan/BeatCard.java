package longhand.ui.plan;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import longhand.ui.theme.Controls;

/// A beat as a card.
final class BeatCard extends VBox implements BeatView {

    /// Of a beat of some words; with more of them it grows.
    private static final double LEAST_HEIGHT = 196;

    private final BeatTexts texts;
    private final Label number = Controls.label("", "lh-ui-12", "lh-2");
    private final BeatPoint point;
    private final BeatBar bar = new BeatBar();
    private final Label figures = Controls.label("", "lh-ui-13", "lh-2");
    private final Label state = Controls.label("", "lh-ui-13", "lh-2");

    BeatCard(BeatTexts texts) {
        this.texts = texts;
        point = new BeatPoint(texts.messages().locale(), "lh-serif-15", "lh-words");
        Controls.styled(this, "lh-card", "lh-beat-card");
        setMinHeight(LEAST_HEIGHT);
        setSpacing(6);
        point.setMinHeight(USE_PREF_SIZE);
        point.setAlignment(Pos.TOP_LEFT);
        getChildren()
                .addAll(
                        number,
                        point,
                        Controls.spring(),
                        bar.node(),
                        Controls.row(6, figures, Controls.spring(), state));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Beat beat, Look look) {
        number.setText(texts.messages().text("plan.card", look.index() + 1));
        point.say(beat.point(), look.setting());
        bar.show(beat);
        figures.setText(texts.messages().text("plan.card-words", beat.written(), beat.words()));
        BeatRow.marked(figures, "lh-look", beat.isOver());
        state.setText(texts.state(beat, look.writing()));
        state.setGraphic(beat.fixed() ? Controls.icon("fth-lock", "lh-i-14") : null);
        BeatRow.marked(state, "lh-model", beat.isPencil() || look.writing());
        BeatRow.marked(this, "lh-chosen", look.chosen());
        setAccessibleText(texts.spoken(beat, look));
    }

    @Override
    public void edit(Optional<BeatEditor> fields) {
        point.edit(fields);
    }
}
