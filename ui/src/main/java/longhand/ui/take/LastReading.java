package longhand.ui.take;

import java.util.Optional;
import longhand.engine.api.ModelChoice;

/// The prompt that the model read last: what stands unchanged at the beginning of the next one is not read again.
/// Immutable.
///
/// @param model that read it; empty = nobody knows what was read
/// @param text  of the whole prompt
record LastReading(Optional<ModelChoice> model, String text) {

    static final LastReading NONE = new LastReading(Optional.empty(), "");

    /// The last tokens of a prompt are read afresh each time; they have about so many characters.
    private static final int AFRESH = 80;

    /// Characters at the beginning of a prompt that need not be read again.
    ///
    /// @param now the model that would read it
    int kept(Optional<ModelChoice> now, String next) {
        return model.isPresent() && model.equals(now) ? same(next) : 0;
    }

    private int same(String next) {
        int limit = Math.min(text.length(), next.length() - AFRESH);
        int at = 0;
        while (at < limit && text.charAt(at) == next.charAt(at)) {
            at++;
        }
        return at;
    }
}
