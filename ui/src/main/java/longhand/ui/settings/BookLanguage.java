package longhand.ui.settings;

import java.util.Locale;
import java.util.Optional;

/// The language of the open book, as the writer sets it. Confined to the JavaFX thread.
public interface BookLanguage {

    /// Empty while no book is open.
    Optional<Locale> get();

    /// Whether a book is open that can be written in.
    boolean canChange();

    void change(Locale language);
}
