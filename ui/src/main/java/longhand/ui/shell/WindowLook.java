package longhand.ui.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import longhand.ui.page.PageSettings;
import longhand.ui.page.ScenePane;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesModel;
import longhand.ui.theme.Theme;
import longhand.ui.theme.ThemeSwitch;

/// Keeps the colours of the window and the type of the page as the writer prefers them. Confined to the
/// JavaFX thread.
final class WindowLook {

    private final Scene scene;
    private final ScenePane page;
    private final PreferencesModel preferences;

    WindowLook(Scene scene, ScenePane page, PreferencesModel preferences) {
        this.scene = scene;
        this.page = page;
        this.preferences = preferences;
    }

    void follow() {
        preferences.preferencesProperty().addListener((_, was, now) -> change(was, now));
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
        dress();
        set(preferences.get().page());
    }

    private void change(Preferences was, Preferences now) {
        if (!was.look().equals(now.look())) {
            dress();
        }
        if (!was.page().equals(now.page())) {
            set(now.page());
        }
    }

    private void dress() {
        Preferences.Look look = preferences.get().look();
        boolean dark =
                switch (look.theme()) {
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        ThemeSwitch.apply(scene, Theme.of(dark, look.safe()));
    }

    private void set(Preferences.Page wanted) {
        PageSettings settings = PageSettings.of(wanted.font(), wanted.size())
                .withMeasure(wanted.width().sizes())
                .withBlankLine(wanted.blankLine());
        if (!settings.equals(page.settings())) {
            page.use(settings);
        }
        page.useTypewriter(wanted.typewriter());
        page.showOrigin(wanted.origin());
    }
}
