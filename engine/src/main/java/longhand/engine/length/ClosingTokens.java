package longhand.engine.length;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.text.Speech;

/// The tokens of a vocabulary that close speech, by their quotation mark. Not to be changed once they are added.
///
/// @param alone nothing but the mark and white space
/// @param stops a mark that ends a sentence ahead of it
public record ClosingTokens(Map<Character, BitSet> alone, Map<Character, BitSet> stops) {

    private static final Pattern CLOSING = Pattern.compile("([.!?]?)(\\p{P}|\")\\s*");
    private static final BitSet NONE = new BitSet();

    static ClosingTokens none() {
        return new ClosingTokens(new HashMap<>(), new HashMap<>());
    }

    void add(int token, String text) {
        Matcher closing = CLOSING.matcher(text);
        if (closing.matches() && Speech.isClosing(closing.group(2).charAt(0))) {
            Map<Character, BitSet> kind = closing.group(1).isEmpty() ? alone : stops;
            kind.computeIfAbsent(closing.group(2).charAt(0), mark -> new BitSet())
                    .set(token);
        }
    }

    /// @param atStop whether a sentence may have ended already
    BitSet of(char mark, boolean atStop) {
        return (atStop ? alone : stops).getOrDefault(mark, NONE);
    }
}
