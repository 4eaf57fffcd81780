package longhand.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import longhand.memory.api.Opening;
import longhand.memory.api.SavedState;
import longhand.ui.concurrent.Background;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.ThemeChoice;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import longhand.ui.testing.MemoryProject;
import longhand.ui.testing.ScriptedWriter;
import longhand.ui.testing.StudioStage;

/// The whole window with stand-ins behind it; all that is slow elsewhere happens at once. Confined to
/// the JavaFX thread.
final class StudioFixture implements AutoCloseable {

    static final Preferences LIGHT = Preferences.DEFAULT
            .withLook(new Preferences.Look(ThemeChoice.LIGHT, false, true))
            .withPanes(new Preferences.Panes(true, false, 1440, 900))
            .withTold(new Preferences.Told(false, true));

    /// Frames after which all that follows from what was done has been laid out.
    private static final int RESTING = 10;

    final StudioStage services;
    final StudioWindow window;
    private final Stage stage = new Stage();

    private StudioFixture(StudioStage services, Preferences preferences) {
        this(services, preferences, Locale.ENGLISH);
    }

    private StudioFixture(StudioStage services, Preferences preferences, Locale system) {
        this.services = services;
        window = new StudioWindow(
                stage,
                services.services(preferences, system),
                preferences,
                new Background(Runnable::run, Runnable::run));
    }

    /// With the sample of a book open, and a model.
    static StudioFixture book(Preferences preferences) {
        return book(preferences, Locale.ENGLISH);
    }

    /// The same on a system that speaks another language.
    static StudioFixture book(Preferences preferences, Locale system) {
        StudioStage services = StudioStage.with(true);
        services.book();
        StudioFixture studio = new StudioFixture(services, preferences, system);
        studio.window.open(Optional.of(StudioStage.FOLDER));
        studio.pulse();
        return studio;
    }

    /// The same book after a crash, with what is to be told about it.
    static StudioFixture afterCrash(Preferences preferences, Opening opening) {
        StudioStage services = StudioStage.with(true);
        MemoryProject project = services.book();
        project.open(opening);
        services.projects().putState(state(13, 40_988), MemoryProject.fresh(StudioStage.FOLDER, "Then"));
        services.projects().putState(state(12, 40_394), MemoryProject.fresh(StudioStage.FOLDER, "Before"));
        return withRecent(services, preferences.withRecent(StudioStage.FOLDER));
    }

    private static SavedState state(int hour, int words) {
        Instant at = Instant.parse("2026-03-09T" + hour + ":12:00Z");
        return new SavedState(Path.of("snapshots", hour + ".zip"), at, words);
    }

    /// As on the first day: no project, no model.
    static StudioFixture firstRun() {
        StudioFixture studio = new StudioFixture(StudioStage.with(false), LIGHT);
        studio.window.open(Optional.empty());
        studio.pulse();
        return studio;
    }

    /// With these folders opened before.
    static StudioFixture withRecent(StudioStage services, Preferences preferences) {
        StudioFixture studio = new StudioFixture(services, preferences);
        studio.window.open(Optional.empty());
        studio.pulse();
        return studio;
    }

    MemoryProject project() {
        return services.projects().get(StudioStage.FOLDER);
    }

    ScriptedWriter writer() {
        return services.writer();
    }

    /// Some frames: what streams is written, all is laid out.
    void pulse() {
        window.page().flush();
        for (int i = 0; i < 3; i++) {
            FxToolkit.pulse(window.scene());
        }
        window.page().place();
    }

    /// What still asks for layout though nobody has done anything: in a real window it is laid out in every frame.
    List<Node> restless() {
        for (int i = 0; i < RESTING; i++) {
            FxToolkit.pulse(window.scene());
        }
        List<Node> restless = new ArrayList<>();
        collect(window.scene().getRoot(), restless);
        return restless;
    }

    private static void collect(Parent parent, List<Node> restless) {
        if (parent.isNeedsLayout()) {
            restless.add(parent);
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent below) {
                collect(below, restless);
            }
        }
    }

    /// A key as the window gets it: at whatever has the focus.
    void press(KeyCode key, Inputs.Held... held) {
        Node owner = window.scene().getFocusOwner();
        Inputs.press(owner == null ? window.scene().getRoot() : owner, key, held);
        pulse();
    }

    void type(String text) {
        Inputs.type(window.scene().getFocusOwner(), text);
        pulse();
    }

    String text() {
        return window.page().text().text();
    }

    boolean hasFocus(Node pane) {
        for (Node at = window.scene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    /// Whether a label or a button that shows says this.
    boolean shows(String text) {
        return window.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(StudioFixture::isShown)
                .anyMatch(label -> text.equals(label.getText()));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        stage.hide();
    }
}
