package longhand.engine.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sounds of English as the CMU dictionary writes them, each as one byte: 39 phones, vowels with
/// their stress. Pure functions.
final class Phones {

    static final List<String> VOWELS =
            List.of("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");

    static final List<String> CONSONANTS = List.of(
            "B", "CH", "D", "DH", "F", "G", "HH", "JH", "K", "L", "M", "N", "NG", "P", "R", "S", "SH", "T", "TH", "V",
            "W", "Y", "Z", "ZH");

    /// Stress of a vowel: 0 none, 1 primary, 2 secondary.
    static final int STRESSES = 3;

    private static final List<String> SYMBOLS = symbols();
    private static final Map<String, Byte> CODES = codes();
    private static final int FIRST_CONSONANT = 1 + VOWELS.size() * STRESSES;

    private Phones() {}

    static boolean isVowel(int code) {
        return code < FIRST_CONSONANT;
    }

    /// Whether it is a vowel with primary or secondary stress.
    static boolean isStressed(int code) {
        return isVowel(code) && stress(code) > 0;
    }

    /// @param vowel a code
    /// @return 0, 1 or 2
    static int stress(int vowel) {
        return (vowel - 1) % STRESSES;
    }

    /// The place of a vowel in [#VOWELS], whatever its stress.
    static int vowel(int code) {
        return (code - 1) / STRESSES;
    }

    /// The place of a consonant in [#CONSONANTS].
    static int consonant(int code) {
        return code - FIRST_CONSONANT;
    }

    static String symbol(int code) {
        return SYMBOLS.get(code);
    }

    /// @param phones in the dictionary's letters, one space between two: `S IH1 L V ER0`
    /// @throws IllegalArgumentException if one is no phone, or there is none
    static byte[] encode(String phones) {
        byte[] codes = new byte[phones.length() / 2 + 1];
        int count = 0;
        for (int from = 0; from <= phones.length(); count++) {
            int space = phones.indexOf(' ', from);
            int to = space < 0 ? phones.length() : space;
            codes[count] = code(phones.substring(from, to), phones);
            from = to + 1;
        }
        return Arrays.copyOf(codes, count);
    }

    private static byte code(String symbol, String phones) {
        Byte code = CODES.get(symbol);
        if (code == null) {
            throw new IllegalArgumentException("no phone of the CMU dictionary: '" + symbol + "' in " + phones);
        }
        return code;
    }

    static String decode(byte[] codes, int from, int to) {
        StringBuilder phones = new StringBuilder(4 * (to - from));
        for (int i = from; i < to; i++) {
            phones.append(i == from ? "" : " ").append(symbol(codes[i]));
        }
        return phones.toString();
    }

    /// Codes as a text of one char each: a key for maps that is small.
    static String packed(byte[] codes, int from, int to) {
        return new String(codes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static List<String> symbols() {
        List<String> symbols = new ArrayList<>(List.of(""));
        for (String vowel : VOWELS) {
            for (int stress = 0; stress < STRESSES; stress++) {
                symbols.add(vowel + stress);
            }
        }
        symbols.addAll(CONSONANTS);
        return List.copyOf(symbols);
    }

    private static Map<String, Byte> codes() {
        Map<String, Byte> codes = new HashMap<>();
        for (int code = 1; code < SYMBOLS.size(); code++) {
            codes.put(SYMBOLS.get(code), (byte) code);
        }
        return Map.copyOf(codes);
    }
}
