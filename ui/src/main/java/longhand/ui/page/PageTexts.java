package longhand.ui.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words that the page itself shows, from the message bundle.
///
/// @param takeOf  pattern of "Take 2 of 5"
/// @param words   pattern of "79 words"
/// @param page    what a screen reader calls the page
public record PageTexts(
        Label keep,
        Label retry,
        Label undo,
        Label stop,
        Label older,
        Label newer,
        String takeOf,
        String words,
        String page,
        Locale locale) {

    /// A command and its key.
    public record Label(String name, String key) {}

    /// @param bundle has the keys that begin with `page.`
    public static PageTexts of(ResourceBundle bundle) {
        return new PageTexts(
                label(bundle, "page.keep"),
                label(bundle, "page.retry"),
                label(bundle, "page.undo"),
                label(bundle, "page.stop"),
                label(bundle, "page.older"),
                label(bundle, "page.newer"),
                bundle.getString("page.take-of"),
                bundle.getString("page.words"),
                bundle.getString("page.name"),
                bundle.getLocale());
    }

    String takeOf(int position, int count) {
        return new MessageFormat(takeOf, locale).format(new Object[] {position, count});
    }

    String words(int count) {
        return new MessageFormat(words, locale).format(new Object[] {count});
    }

    private static Label label(ResourceBundle bundle, String key) {
        return new Label(bundle.getString(key), bundle.getString(key + ".key"));
    }
}
