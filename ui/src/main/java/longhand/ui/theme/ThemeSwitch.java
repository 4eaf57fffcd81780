package longhand.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// Dresses a scene in a theme. Confined to the JavaFX thread.
///
/// Popups are scenes of their own and inherit the class of their owner's root; the base stylesheet is
/// set for the whole application, so that they get it too.
public final class ThemeSwitch {

    private static final List<String> SHEETS =
            List.of("/longhand/theme/tokens.css", "/longhand/theme/page.css", "/longhand/theme/studio.css");

    private ThemeSwitch() {}

    public static void apply(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(
                theme.isDark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        if (scene.getStylesheets().isEmpty()) {
            SHEETS.forEach(sheet -> scene.getStylesheets().add(address(sheet)));
        }
        List<String> classes = scene.getRoot().getStyleClass();
        Arrays.stream(Theme.values()).map(Theme::styleClass).forEach(classes::remove);
        if (!theme.styleClass().isEmpty()) {
            classes.add(theme.styleClass());
        }
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(ThemeSwitch.class.getResource(sheet), sheet)
                .toExternalForm();
    }
}
