package longhand.engine.planning;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which small words a plan line may have, byte by byte: of the letters a to z, and of those that a language has beside
/// them. Bytes are chars from 0 to 255, so that a letter may have several. Immutable.
///
/// @param begin   what else may begin a word, each as its bytes: in German the capitals of nouns, too
/// @param inside  what else may stand behind that
/// @param end     what else may end a word
/// @param longest letters of a word: a model that only adds letters comes to an end
record SmallWords(List<String> begin, List<String> inside, List<String> end, int longest) {

    SmallWords {
        begin = List.copyOf(begin);
        inside = List.copyOf(inside);
        end = List.copyOf(end);
    }

    private enum Progress {
        /// It is no word, nor does one begin so.
        NONE,
        /// It has to go on: behind a part of a letter, or a mark.
        BEGUN,
        /// It may end, or go on.
        WHOLE
    }

    /// @param begin  characters, one after the other, as are the next two
    static SmallWords of(String begin, String inside, String end, int longest) {
        return new SmallWords(each(begin), each(inside), each(end), longest);
    }

    private static List<String> each(String characters) {
        return characters
                .codePoints()
                .mapToObj(Character::toString)
                .map(SmallWords::asBytes)
                .toList();
    }

    static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// Whether a word is whole, or becomes one if it goes on.
    boolean begins(String word) {
        return progress(word) != Progress.NONE;
    }

    boolean isWhole(String word) {
        return progress(word) == Progress.WHOLE;
    }

    /// How many letters and marks a word has, one that has only begun counted: bytes that go on in UTF-8 are none.
    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters += (word.charAt(i) & 0xc0) == 0x80 ? 0 : 1;
        }
        return letters;
    }

    private Progress progress(String word) {
        int letters = letters(word);
        if (word.isEmpty() || letters > longest) {
            return Progress.NONE;
        }
        // What has to go on must have room to.
        Progress begun = letters < longest ? Progress.BEGUN : Progress.NONE;
        int last = 0;
        for (int at = 0; at < word.length(); ) {
            int length = length(word, at, at == 0 ? begin : inside);
            if (length == 0) {
                return isPart(word.substring(at), at == 0 ? begin : inside) ? begun : Progress.NONE;
            }
            last = at;
            at += length;
        }
        return length(word, last, end) > 0 ? Progress.WHOLE : begun;
    }

    /// Bytes of what stands at a place; 0 = nothing that may stand there.
    private static int length(String word, int at, List<String> others) {
        char first = word.charAt(at);
        if (first >= 'a' && first <= 'z') {
            return 1;
        }
        for (String other : others) {
            if (word.startsWith(other, at)) {
                return other.length();
            }
        }
        return 0;
    }

    private static boolean isPart(String bytes, List<String> others) {
        return others.stream().anyMatch(other -> other.startsWith(bytes));
    }
}
