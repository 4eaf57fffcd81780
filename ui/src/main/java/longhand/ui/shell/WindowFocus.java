package longhand.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import longhand.ui.memory.MemoryViewModel;
import longhand.ui.page.ScenePane;
import longhand.ui.theme.Controls;
import org.jspecify.annotations.Nullable;

/// Where the keys go: from pane to pane by F6, back to the page by Esc. Confined to the JavaFX thread.
final class WindowFocus {

    private final Scene scene;
    private final StudioFrame frame;
    private final BoardSwitch boards;
    private final ScenePane page;
    private final Strips strips;
    private final StudioController studio;

    WindowFocus(
            Scene scene,
            StudioFrame frame,
            BoardSwitch boards,
            ScenePane page,
            Strips strips,
            StudioController studio) {
        this.scene = scene;
        this.frame = frame;
        this.boards = boards;
        this.page = page;
        this.strips = strips;
        this.studio = studio;
    }

    /// Binder, the model in the status bar, page, inspector or sheet, and round again; only those that show.
    void nextPane() {
        Optional<Desk> desk = studio.desk();
        PaneLayout panes = frame.panes();
        if (frame.showsBoard() || desk.isEmpty()) {
            return;
        }
        if (isInPage() && frame.sheet().isPresent()) {
            frame.sheet().get().requestFocus();
        } else if (isInPage() && panes.inspector()) {
            desk.get().inspector().focusTabs();
        } else if ((isInPage() || isInInspector() || isInSheet()) && panes.binder()) {
            desk.get().binderView().focusTree();
        } else if (isInPage() && frame.firstRun().isPresent()) {
            frame.firstRun().get().focusFirst();
        } else if (isInStatus() || !frame.status().focusModel()) {
            page.requestFocus();
        }
    }

    /// What Esc means when no take runs: back to the page, then the strip away.
    void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && page.isAsking() && isInPage()) {
            page.endAsk();
            key.consume();
            return;
        }
        if (key.getCode() != KeyCode.ESCAPE || ownsEscape(scene.getFocusOwner()) || stopsBuilding(key)) {
            return;
        }
        if (frame.showsBoard()) {
            boards.showPage();
            key.consume();
        } else if (!isInPage()) {
            page.requestFocus();
            key.consume();
        } else if (strips.dismiss()) {
            key.consume();
        } else if (frame.sheet().isPresent()) {
            frame.endSheet();
            key.consume();
        }
    }

    private static boolean ownsEscape(@Nullable Node owner) {
        boolean owns = owner instanceof TextField;
        for (Node at = owner; at != null; at = at.getParent()) {
            owns |= Controls.keepsEscape(at);
        }
        return owns;
    }

    /// What reads the manuscript into the memory is stopped from the memory.
    private boolean stopsBuilding(KeyEvent key) {
        Optional<MemoryViewModel> building = studio.desk()
                .map(Desk::memory)
                .filter(memory ->
                        isInInspector() && memory.buildingProperty().get().isPresent());
        building.ifPresent(memory -> {
            memory.stopBuilding();
            key.consume();
        });
        return building.isPresent();
    }

    boolean isInPage() {
        return isInPage(scene.getFocusOwner());
    }

    boolean isInPage(@Nullable Node node) {
        return contains(page, node);
    }

    /// Whether a node is the text itself, and not what is asked at the caret.
    boolean isInText(@Nullable Node node) {
        return isInPage(node) && (page.isWriting() || !page.isAsking());
    }

    boolean isInInspector() {
        return studio.desk()
                .filter(open -> contains(open.inspector(), scene.getFocusOwner()))
                .isPresent();
    }

    private boolean isInSheet() {
        return frame.sheet()
                .filter(sheet -> contains(sheet, scene.getFocusOwner()))
                .isPresent();
    }

    private boolean isInStatus() {
        return contains(frame.status(), scene.getFocusOwner());
    }

    boolean isInBinder() {
        return studio.desk()
                .filter(open -> contains(open.binderView(), scene.getFocusOwner()))
                .isPresent();
    }

    /// The pane whose divider keys move: the one with the focus, or else the one beside the page.
    Pane pane() {
        boolean binder = isInBinder() || !isInInspector() && frame.panes().binder();
        return binder ? Pane.BINDER : Pane.INSPECTOR;
    }

    /// Whether the binder's tree has the focus, and not a field in it.
    boolean isInTree() {
        return studio.desk().filter(open -> open.binderView().hasTreeFocus()).isPresent();
    }

    private static boolean contains(Node pane, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }
}
