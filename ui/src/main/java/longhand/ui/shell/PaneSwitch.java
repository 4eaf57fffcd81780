package longhand.ui.shell;

import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;
import longhand.memory.api.ProjectSettings.Layout;
import longhand.ui.page.ScenePane;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesModel;
import longhand.ui.story.Inspector;

/// Which panes are open and how wide they are. A project keeps its own layout; one that has none begins
/// with the last one of this machine. Confined to the JavaFX thread.
///
/// What is kept is what the writer wants. What shows may be less, in a narrow window; the wish outlasts it.
final class PaneSwitch {

    private final StudioFrame frame;
    private final BoardSwitch boards;
    private final ScenePane page;
    private final PreferencesModel preferences;
    private final StudioController studio;
    private Layout wanted;

    PaneSwitch(
            StudioFrame frame,
            BoardSwitch boards,
            ScenePane page,
            PreferencesModel preferences,
            StudioController studio) {
        this.frame = frame;
        this.boards = boards;
        this.page = page;
        this.preferences = preferences;
        this.studio = studio;
        wanted = ofMachine();
        frame.onDivider(this::drag, this::keep);
        frame.want(wanted);
    }

    /// Takes over the layout of a project.
    void open(Desk desk) {
        frame.endSheet();
        wanted = desk.project().settings().layout().orElseGet(this::ofMachine);
        frame.want(wanted);
    }

    private Layout ofMachine() {
        Preferences.Panes panes = preferences.get().panes();
        return new Layout(panes.binder(), panes.inspector(), Pane.BINDER.usual(), Pane.INSPECTOR.usual());
    }

    PaneLayout panes() {
        return frame.panes();
    }

    void toggleBinder() {
        showBinder(!wanted.binder());
    }

    /// Closes the inspector where the window is too narrow for both.
    void showBinder() {
        showBinder(true);
        if (!frame.panes().binder()) {
            showInspector(false);
        }
    }

    void toggleInspector() {
        boolean open = !frame.panes().inspector();
        if (open && frame.showsBoard()) {
            boards.showPage();
        }
        frame.endSheet();
        showInspector(open);
        if (!open) {
            page.requestFocus();
        }
    }

    /// Puts a sheet in the inspector's place, which comes back when it goes.
    ///
    /// @param most width, px
    void showSheet(Region sheet, int most) {
        if (frame.showsBoard()) {
            boards.showPage();
        }
        frame.showSheet(sheet, most);
        sheet.applyCss(); // what lies in a scroll pane is in no scene before that and takes no focus
    }

    /// Whether this sheet is there.
    boolean shows(Region sheet) {
        return frame.sheet().filter(shown -> shown == sheet).isPresent();
    }

    void endSheet() {
        frame.endSheet();
    }

    /// Opens the inspector at the memory.
    void showMemory() {
        openInspector();
        studio.desk().map(Desk::inspector).ifPresent(Inspector::showMemory);
    }

    private void openInspector() {
        if (!frame.panes().inspector()) {
            toggleInspector();
        }
    }

    /// Opens the inspector at the takes.
    void showTakes() {
        openInspector();
        studio.desk().map(Desk::inspector).ifPresent(inspector -> {
            inspector.showTakes();
            inspector.focusTabs();
        });
    }

    void reset() {
        change(_ -> new Layout(true, false, Pane.BINDER.usual(), Pane.INSPECTOR.usual()));
    }

    private void showBinder(boolean open) {
        change(now -> new Layout(open, now.inspector(), now.binderWidth(), now.inspectorWidth()));
    }

    private void showInspector(boolean open) {
        change(now -> new Layout(now.binder(), open, now.binderWidth(), now.inspectorWidth()));
    }

    /// Moves the divider of a pane.
    ///
    /// @param pixels to the right
    void move(Pane pane, int pixels) {
        PaneLayout shown = frame.panes();
        drag(
                pane,
                switch (pane) {
                    case BINDER -> shown.binderWidth() + pixels;
                    case INSPECTOR -> shown.inspectorWidth() - pixels;
                });
        keep();
    }

    /// Shows another width; [#keep] makes it stay.
    private void drag(Pane pane, double width) {
        int fit = pane.fit(width);
        wanted = switch (pane) {
            case BINDER -> new Layout(wanted.binder(), wanted.inspector(), fit, wanted.inspectorWidth());
            case INSPECTOR -> new Layout(wanted.binder(), wanted.inspector(), wanted.binderWidth(), fit);
        };
        frame.want(wanted);
    }

    private void change(UnaryOperator<Layout> change) {
        wanted = change.apply(wanted);
        frame.want(wanted);
        keep();
    }

    private void keep() {
        Layout now = wanted;
        studio.desk().ifPresent(desk -> desk.keepLayout(now));
        preferences.change(p -> p.withPanes(new Preferences.Panes(
                now.binder(), now.inspector(), p.panes().width(), p.panes().height())));
    }
}
