package longhand.engine.generation;

import longhand.engine.api.MetaLength;
import longhand.engine.text.WordCounter;

/// Counts the words of a growing text without reading all of it again and again. A token of length, which a model
/// writes where its page has some, is no word: Ruler does not count it either. Confined to one thread.
final class WordTally {

    private static final int LONG = 256;

    private final StringBuilder text;
    private int settled;
    private int settledWords;

    /// @param text only grows, unless [#rewind] is told
    WordTally(StringBuilder text) {
        this.text = text;
    }

    int words() {
        if (text.length() - settled > LONG) {
            settle();
        }
        return settledWords + count(text.substring(settled));
    }

    int wordsUpTo(int end) {
        return end < settled ? count(text.substring(0, end)) : settledWords + count(text.substring(settled, end));
    }

    /// The text has become shorter.
    void rewind(int length) {
        if (length < settled) {
            settled = 0;
            settledWords = 0;
        }
    }

    /// Words never reach across white space.
    private void settle() {
        int space = text.length() - 1;
        while (space > settled && !Character.isWhitespace(text.charAt(space))) {
            space--;
        }
        settledWords = wordsUpTo(space);
        settled = space;
    }

    private static int count(String part) {
        return WordCounter.count(MetaLength.isIn(part) ? MetaLength.strip(part) : part);
    }
}
