package longhand.ui.reader;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import longhand.engine.text.WordCounter;
import longhand.memory.text.SceneText;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakeViewModel;
import longhand.ui.take.Ways;
import longhand.ui.take.WaysViewModel;

/// Reader mode, after the interactive fiction of RecurrentGPT (Zhou et al., 2023, arXiv:2305.13304): three
/// turns are proposed, the reader picks one or says another, and a take of about 120 words goes there and is
/// kept. All of it stands in the scene from the first word on; whoever leaves keeps it or takes it back.
///
/// Confined to the JavaFX thread.
public final class ReaderViewModel {

    /// What the reader can do now.
    public enum Phase {
        /// Turns are looked for, or there to be picked.
        CHOOSING,
        /// The story goes on.
        TELLING,
        /// The reader wants to leave, and is asked what becomes of the turns.
        LEAVING,
        /// Reader mode is over.
        LEFT
    }

    private static final TakeLength TURN = new TakeLength(120, false);

    /// Words that show who is there and what happens.
    private static final int ENOUGH_FOR_TURNS = 60;

    private final TakeViewModel takes;
    private final WaysViewModel ways;
    private final ReaderScene scene;
    private final int begun;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.CHOOSING);
    private final ChangeListener<TakeViewModel.Phase> watch = (_, _, now) -> takeChanged(now);
    private int turns;
    private int told;

    public ReaderViewModel(TakeViewModel takes, WaysViewModel ways, ReaderScene scene) {
        this.takes = takes;
        this.ways = ways;
        this.scene = scene;
        takes.keep();
        begun = scene.text().length();
        takes.phaseProperty().addListener(watch);
        ways.open(story());
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Ways> waysProperty() {
        return ways.waysProperty();
    }

    /// The scene as it is now.
    public String text() {
        return scene.text().text();
    }

    /// The same with its italics.
    SceneText scene() {
        return scene.text();
    }

    /// The scenes before it.
    List<ReaderScene.Earlier> earlier() {
        return scene.earlier();
    }

    /// What turns go on from: the scene, and while that is short the one before, whose cast may be another.
    private String story() {
        boolean enough =
                WordCounter.count(text()) >= ENOUGH_FOR_TURNS || earlier().isEmpty();
        return enough ? text() : earlier().getLast().text().text() + "\n" + text();
    }

    /// Where the story stood when the reader came.
    public int begun() {
        return begun;
    }

    /// Where the turn begins that is told now, or will be next.
    public int told() {
        return told;
    }

    public int turns() {
        return turns;
    }

    /// Words that came with the turns.
    public int words() {
        String text = text();
        return WordCounter.count(text.substring(Math.min(begun, text.length())));
    }

    /// Looks for three turns, or three others.
    public void look() {
        if (phase.get() == Phase.CHOOSING) {
            ways.look(story());
        }
    }

    /// Picks one of the turns.
    ///
    /// @param number counted from 1; nothing happens if there is no such turn
    public void pick(int number) {
        if (ways.waysProperty().get() instanceof Ways.Found(var plans) && number >= 1 && number <= plans.size()) {
            tell(plans.get(number - 1));
        }
    }

    /// The story goes on.
    ///
    /// @param turn what happens; blank = whatever comes
    public void tell(String turn) {
        if (phase.get() == Phase.CHOOSING) {
            ways.stop();
            scene.toEnd();
            told = text().length();
            phase.set(Phase.TELLING);
            takes.tell(turn.strip(), "", TURN);
            if (!takes.isRunning()) {
                phase.set(Phase.CHOOSING); // there is no model
            }
        }
    }

    /// What is there of a turn is kept: stopping it ends it too.
    private void takeChanged(TakeViewModel.Phase now) {
        boolean ended = now == TakeViewModel.Phase.FRESH || now == TakeViewModel.Phase.IDLE;
        if (phase.get() == Phase.TELLING && ended && !takes.isRunning()) {
            turns += now == TakeViewModel.Phase.FRESH ? 1 : 0;
            phase.set(Phase.CHOOSING);
            takes.keep();
            look();
        }
    }

    /// Esc: stops a turn that is told, asks what becomes of the turns, goes back to them.
    public void back() {
        switch (phase.get()) {
            case TELLING -> takes.stop();
            case CHOOSING -> askOrLeave();
            case LEAVING -> phase.set(Phase.CHOOSING);
            case LEFT -> {}
        }
    }

    private void askOrLeave() {
        if (turns == 0 || text().length() <= begun) {
            leave();
        } else {
            phase.set(Phase.LEAVING);
        }
    }

    /// Leaves, and all turns stay in the manuscript.
    public void keepAll() {
        leave();
    }

    /// Leaves, and the scene is as it was; one undo brings the turns back.
    public void takeBack() {
        scene.cutBehind(begun);
        leave();
    }

    private void leave() {
        takes.phaseProperty().removeListener(watch);
        ways.stop();
        phase.set(Phase.LEFT);
    }
}
