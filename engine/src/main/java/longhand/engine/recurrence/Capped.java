package longhand.engine.recurrence;

import longhand.engine.text.SentenceEnds;
import longhand.engine.text.WordCounter;

/// Cuts a text to a number of words. A word counts for at most so many characters, so that a text
/// without spaces is held too. Pure functions.
final class Capped {

    /// More than prose has, blanks and marks included.
    static final int CHARACTERS_PER_WORD = 8;

    private Capped() {}

    /// The beginning of a text, whole words.
    static String beginning(String text, int words) {
        int end = 0;
        int next = WordCounter.nextStart(text, 0);
        for (int taken = 0; taken < words && next < text.length(); taken++) {
            end = WordCounter.end(text, next);
            next = WordCounter.nextStart(text, end);
        }
        // The marks behind the last word stay with it.
        String whole = text.substring(0, next == text.length() ? next : end);
        return whole.substring(0, Math.min(whole.length(), words * CHARACTERS_PER_WORD))
                .strip();
    }

    /// The end of a text, from the start of a sentence if one of its last ones begins there.
    static String end(String text, int words) {
        int from = Math.max(0, text.length() - words * CHARACTERS_PER_WORD);
        int skipped = WordCounter.count(text.substring(from)) - words;
        for (int i = 0; i < skipped; i++) {
            from = WordCounter.end(text, WordCounter.nextStart(text, from));
        }
        if (from == 0) {
            return text;
        }
        int sentence = SentenceEnds.next(text, from);
        boolean soon = sentence >= 0 && sentence - from < (text.length() - from) / 2;
        String end = text.substring(soon ? sentence : from);
        return end.isEmpty() || !Character.isLowSurrogate(end.charAt(0)) ? end.stripLeading() : end.substring(1);
    }
}
