package longhand.ui.plan;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the beats. Confined to the JavaFX thread.
final class BeatKeys {

    private final BeatPane pane;
    private final PlanViewModel plan;

    BeatKeys(BeatPane pane, PlanViewModel plan) {
        this.pane = pane;
        this.plan = plan;
    }

    void install() {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == pane && (key.isShortcutDown() ? withControl(key) : plain(key.getCode()))) {
                key.consume();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getTarget() == pane && !key.isAltDown()) {
                typed(key.getCharacter());
            }
        });
    }

    private int chosen() {
        return plan.chosenProperty().get();
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case UP -> pane.step(-pane.columns());
            case DOWN -> pane.step(pane.columns());
            case LEFT -> pane.step(-1);
            case RIGHT -> pane.step(1);
            case HOME -> pane.choose(0);
            case END -> pane.choose(pane.views().size() - 1);
            case ENTER -> pane.edit();
            case INSERT -> pane.add();
            case DELETE -> plan.remove(chosen());
            case L -> plan.fix(chosen());
            case SPACE -> pane.collapse();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyEvent key) {
        switch (key.getCode()) {
            case UP, LEFT -> plan.move(chosen(), -1);
            case DOWN, RIGHT -> plan.move(chosen(), 1);
            case Z -> undo(key.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void undo(boolean again) {
        if (again) {
            plan.redo();
        } else {
            plan.undo();
        }
    }

    /// By the character: plus stands on another key in every country.
    private void typed(String character) {
        if (character.equals("+")) {
            plan.resize(chosen(), 1);
        } else if (character.equals("-")) {
            plan.resize(chosen(), -1);
        }
    }
}
