package longhand.ui.shell;

import java.util.Locale;
import java.util.Optional;
import longhand.ui.settings.BookLanguage;

/// The language of the book on the desk. Confined to the JavaFX thread.
///
/// @param studio knows which one is open
record DeskLanguage(StudioController studio) implements BookLanguage {

    @Override
    public Optional<Locale> get() {
        return studio.desk().map(Desk::language);
    }

    @Override
    public boolean canChange() {
        return studio.desk()
                .filter(open -> !open.project().opening().readOnly())
                .isPresent();
    }

    @Override
    public void change(Locale language) {
        studio.desk().ifPresent(open -> open.speak(language));
    }
}
