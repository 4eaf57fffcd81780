package longhand.engine.verse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import longhand.engine.tokenizer.Tokenizer;

/// The words of verse in the tokens of one model: inside a line with a blank ahead, at its beginning with a capital;
/// and the marks that verse may have. Immutable.
public final class SpelledWords {

    private static final List<String> INNER = List.of(",", ";", ":");
    private static final List<String> FULL = List.of(".", "!");
    private static final List<String> CLOSED = List.of(".", "!", ";");
    private static final List<String> FINAL = List.of(".", "!", "?", ",", ";", ":");
    private static final String BREAK = "\n";

    private final VerseWords words;
    private final TokenTrie inside;
    private final TokenTrie starting;
    private final int[] innerMarks;
    private final int[] finalMarks;
    private final int[] closedMarks;
    private final int[] fullMarks;
    private final int lineBreak;

    /// Spells them, which takes some tenths of a second.
    public SpelledWords(VerseWords words, Tokenizer tokenizer) {
        this.words = words;
        int[] lead = tokenizer.encode(BREAK, false, false);
        lineBreak = lead[lead.length - 1];
        inside = trie(words, word -> tokenizer.encode(" " + written(word), false, false));
        starting = trie(words, word -> behind(lead, tokenizer.encode(BREAK + capital(word), false, false)));
        innerMarks = marks(INNER, tokenizer);
        finalMarks = marks(FINAL, tokenizer);
        closedMarks = marks(CLOSED, tokenizer);
        fullMarks = marks(FULL, tokenizer);
    }

    /// On all cores: nothing else can be done until the words are there.
    private static TokenTrie trie(VerseWords words, Function<String, int[]> spelling) {
        return new TokenTrie(IntStream.range(0, words.size())
                .parallel()
                .mapToObj(words::text)
                .map(spelling)
                .toList());
    }

    /// The tokens behind a line break; none if the model joins it with what follows.
    private static int[] behind(int[] lead, int[] tokens) {
        int at = Arrays.mismatch(lead, tokens);
        return at == lead.length ? Arrays.copyOfRange(tokens, at, tokens.length) : new int[0];
    }

    /// A whole line, and the line break behind it.
    int[] line(String text, Tokenizer tokenizer) {
        int[] lead = tokenizer.encode(BREAK, false, false);
        int[] own = behind(lead, tokenizer.encode(BREAK + text, false, false));
        int[] tokens = own.length == 0 ? tokenizer.encode(text, false, false) : own;
        int[] line = Arrays.copyOf(tokens, tokens.length + 1);
        line[tokens.length] = lineBreak;
        return line;
    }

    private static int[] marks(List<String> marks, Tokenizer tokenizer) {
        return marks.stream()
                .map(mark -> tokenizer.encode("a" + mark, false, false))
                .mapToInt(tokens -> tokens[tokens.length - 1])
                .toArray();
    }

    /// As it stands inside a line.
    static String written(String word) {
        return word.equals("i") || word.startsWith("i'") ? capital(word) : word;
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    TokenTrie inside() {
        return inside;
    }

    TokenTrie starting() {
        return starting;
    }

    /// `, ; :`.
    int[] innerMarks() {
        return innerMarks;
    }

    /// What may stand at the end of a line.
    int[] finalMarks(LineTask.Marks marks) {
        return switch (marks) {
            case ANY -> finalMarks;
            case CLOSED -> closedMarks;
            case FULL -> fullMarks;
        };
    }

    int lineBreak() {
        return lineBreak;
    }

    VerseWords words() {
        return words;
    }

    /// The words that can be spelled in both places.
    BitSet spellable() {
        BitSet both = inside.words();
        both.and(starting.words());
        return both;
    }
}
