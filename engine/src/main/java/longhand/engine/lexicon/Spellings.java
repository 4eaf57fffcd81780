package longhand.engine.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// How spellings are put in order. Pure functions.
final class Spellings {

    /// By their UTF-8 bytes, which is not the order of `String` where letters lie beyond U+FFFF.
    static final Comparator<String> BY_BYTES = (first, second) ->
            Arrays.compareUnsigned(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));

    private Spellings() {}
}
