package longhand.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, by key, in the writer's language. Immutable.
///
/// A text is a pattern of [MessageFormat]: apostrophes in it are curly.
public final class Messages {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// @param locale decides the language and how numbers and times look
    public static Messages of(Locale locale) {
        return new Messages(ResourceBundle.getBundle("longhand.ui.messages", locale), locale);
    }

    /// @throws java.util.MissingResourceException if there is no such key
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }
}
