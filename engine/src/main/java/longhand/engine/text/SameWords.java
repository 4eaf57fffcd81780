package longhand.engine.text;

/// A text by its words alone, in which other marks, spaces, quotes and paragraphs make no difference: to tell whether
/// it still says a sentence word for word. Immutable.
public final class SameWords {

    private static final char BETWEEN = ' ';

    private final String words;

    private SameWords(String words) {
        this.words = words;
    }

    public static SameWords of(CharSequence text) {
        StringBuilder words = new StringBuilder().append(BETWEEN);
        int end = 0;
        for (int at = WordCounter.nextStart(text, 0); at < text.length(); at = WordCounter.nextStart(text, end)) {
            end = WordCounter.end(text, at);
            for (int i = at; i < end; i++) {
                char letter = text.charAt(i);
                words.append(letter == '\u2019' ? '\'' : letter);
            }
            words.append(BETWEEN);
        }
        return new SameWords(words.toString());
    }

    /// Whether these words stand here one after the other. A sentence without a word stands nowhere.
    public boolean hold(CharSequence sentence) {
        String sought = of(sentence).words;
        return sought.length() > 1 && words.contains(sought);
    }
}
