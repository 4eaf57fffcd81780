package longhand.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;
import longhand.memory.api.BinderItem;
import longhand.memory.api.WritingStatistics;

/// Brings the status bar up to date. Confined to the JavaFX thread.
final class WindowStatus {

    /// Figures follow the text so much later.
    private static final Duration COUNTS = Duration.millis(150);

    private static final Duration SESSION = Duration.seconds(20);

    private final StatusBar bar;
    private final StatusTexts texts;
    private final StudioFrame frame;
    private final StudioController studio;
    private final PauseTransition counting = new PauseTransition(COUNTS);

    WindowStatus(StatusBar bar, StatusTexts texts, StudioFrame frame, StudioController studio) {
        this.bar = bar;
        this.texts = texts;
        this.frame = frame;
        this.studio = studio;
        counting.setOnFinished(_ -> showCounts());
    }

    void follow() {
        Timeline minutes = new Timeline(new KeyFrame(SESSION, _ -> showSession()));
        minutes.setCycleCount(Timeline.INDEFINITE);
        minutes.play();
        showModel(true);
    }

    void refresh() {
        showModel(studio.isModelAllowed());
        showSave();
        countSoon();
    }

    private void showModel(boolean allowed) {
        bar.show(
                studio.model().stateProperty().get(),
                studio.model().loadedProperty().get(),
                allowed);
    }

    /// On the first page no time runs.
    void showSession() {
        if (frame.firstRun().isEmpty()) {
            bar.showSession(studio.session());
        }
    }

    private void showSave() {
        if (studio.desk().filter(open -> open.project().opening().readOnly()).isPresent()) {
            bar.readOnly();
        } else if (frame.firstRun().isPresent()) {
            bar.nothingWritten();
        } else {
            studio.saveState().ifPresentOrElse(bar::show, bar::nothingToSave);
        }
    }

    /// Not put off by further changes: while a take streams there is one in every frame.
    void countSoon() {
        if (!isCounting()) {
            counting.playFromStart();
        }
    }

    boolean isCounting() {
        return counting.getStatus() == Animation.Status.RUNNING;
    }

    /// Shows the figures at once instead of after a pause.
    void settle() {
        counting.stop();
        showCounts();
    }

    private void showCounts() {
        studio.desk().filter(_ -> frame.firstRun().isEmpty()).ifPresent(this::showCounts);
    }

    private void showCounts(Desk open) {
        int scene = open.scene().map(id -> open.words().scene(id).get()).orElse(0);
        int target = open.project().settings().dailyTarget();
        int today = studio.statistics().map(WritingStatistics::today).orElse(0);
        bar.showCounts(
                texts.scene(scene, open.item().map(BinderItem::target).orElse(0)),
                open.words().bookProperty().get(),
                texts.today(today, target));
        bar.select(open.selectedWords());
    }
}
