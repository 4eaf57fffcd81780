package longhand.engine.gguf;

import java.util.Locale;

/// A model file that cannot be used. The message names the field, its value and the limit it broke.
public final class BadModelException extends Exception {

    private static final long serialVersionUID = 1L;

    public BadModelException(String reason) {
        super(reason);
    }

    public BadModelException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /// @param limit what the value should have been, as words that follow the value
    static BadModelException of(String field, Object value, String limit) {
        return new BadModelException(String.format(Locale.ROOT, "%s is %s, %s", field, value, limit));
    }
}
