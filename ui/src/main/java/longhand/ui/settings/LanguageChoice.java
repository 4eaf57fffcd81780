package longhand.ui.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.HBox;
import longhand.engine.text.BookLanguages;
import longhand.ui.theme.Controls;

/// The choice of the book's language, among those that can be read and the one that the book has already.
final class LanguageChoice {

    private final BookLanguage book;
    private final Locale names;
    private final HBox node = Controls.row(0);

    /// @param names language in which the languages are named
    LanguageChoice(BookLanguage book, Locale names) {
        this.book = book;
        this.names = names;
    }

    HBox node() {
        return node;
    }

    /// Shows the language of the book that is open now.
    void show() {
        Map<Locale, String> offered = new LinkedHashMap<>();
        BookLanguages.all().forEach(language -> offered.put(language, name(language)));
        own().ifPresent(own -> offered.putIfAbsent(own, name(own)));
        Choices<Locale> choices = new Choices<>(offered, book::change);
        own().ifPresent(choices::show);
        node.getChildren().setAll(choices.node());
        node.setDisable(!book.canChange());
    }

    /// A book in British English is in English.
    private Optional<Locale> own() {
        return book.get().map(tag -> Locale.of(tag.getLanguage())).filter(language -> !language.equals(Locale.ROOT));
    }

    private String name(Locale language) {
        return language.getDisplayLanguage(names);
    }
}
