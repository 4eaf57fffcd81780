package longhand.engine.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which letter of a word stands for which phones: each for none, one or two of them, in order, so that as
/// few letters as possible stand for phones that they seldom stand for. Pure functions.
final class Alignment {

    private static final int MOST_PHONES = 2;
    private static final double SILENT = 1;
    private static final double SILENT_OFTEN = 0.4;
    private static final double STRANGE = 2.5;
    private static final double TWO = 0.8;
    private static final String OFTEN_SILENT = "eh";

    /// Phones that a letter often stands for, without their stress.
    private static final Map<Character, List<String>> USUAL = Map.ofEntries(
            usual('a', "AA AE AH AO EY EH AW AY IH ER"),
            usual('b', "B"),
            usual('c', "K S CH SH"),
            usual('d', "D JH T"),
            usual('e', "EH IY IH AH ER EY"),
            usual('f', "F V"),
            usual('g', "G JH ZH F"),
            usual('h', "HH"),
            usual('i', "IH AY IY AH ER Y"),
            usual('j', "JH Y HH ZH"),
            usual('k', "K"),
            usual('l', "L"),
            usual('m', "M"),
            usual('n', "N NG"),
            usual('o', "OW AA AH AO UW UH ER OY AW"),
            usual('p', "P F"),
            usual('q', "K"),
            usual('r', "R ER"),
            usual('s', "S Z SH ZH"),
            usual('t', "T SH CH TH DH D"),
            usual('u', "AH UW UH Y W ER IH AO"),
            usual('v', "V F"),
            usual('w', "W V AW OW UW"),
            usual('x', "K Z S"),
            usual('y', "Y IY AY IH AH"),
            usual('z', "Z S ZH T"));

    private Alignment() {}

    /// @param letters a..z
    /// @param phones  codes of [Phones]
    /// @return for each letter its phones without stress, a space between two; nothing if the word has too many
    ///         phones for its letters, as abbreviations have
    static Optional<List<String>> of(String letters, byte[] phones) {
        double[][] cost = new double[letters.length() + 1][phones.length + 1];
        int[][] taken = new int[letters.length() + 1][phones.length + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int letter = 0; letter < letters.length(); letter++) {
            for (int phone = 0; phone <= phones.length; phone++) {
                for (int count = 0; count <= MOST_PHONES && phone + count <= phones.length; count++) {
                    double sum = cost[letter][phone] + cost(letters, letter, phones, phone, count);
                    if (sum < cost[letter + 1][phone + count]) {
                        cost[letter + 1][phone + count] = sum;
                        taken[letter + 1][phone + count] = count;
                    }
                }
            }
        }
        return Double.isInfinite(cost[letters.length()][phones.length])
                ? Optional.empty()
                : Optional.of(back(taken, phones));
    }

    private static List<String> back(int[][] taken, byte[] phones) {
        List<String> parts = new ArrayList<>();
        int phone = phones.length;
        for (int letter = taken.length - 1; letter > 0; letter--) {
            int count = taken[letter][phone];
            List<String> part = new ArrayList<>();
            for (int i = phone - count; i < phone; i++) {
                part.add(plain(phones[i]));
            }
            parts.add(String.join(" ", part));
            phone -= count;
        }
        Collections.reverse(parts);
        return List.copyOf(parts);
    }

    private static double cost(String letters, int letter, byte[] phones, int phone, int count) {
        char sign = letters.charAt(letter);
        if (count == 0) {
            boolean doubled = letter > 0 && letters.charAt(letter - 1) == sign;
            return doubled || OFTEN_SILENT.indexOf(sign) >= 0 ? SILENT_OFTEN : SILENT;
        }
        double cost = count == MOST_PHONES ? TWO : 0;
        boolean usual = false;
        for (int i = phone; i < phone + count; i++) {
            usual |= USUAL.getOrDefault(sign, List.of()).contains(plain(phones[i]));
        }
        return usual ? cost : cost + STRANGE;
    }

    /// A phone without its stress.
    static String plain(int code) {
        String symbol = Phones.symbol(code);
        return Phones.isVowel(code) ? symbol.substring(0, symbol.length() - 1) : symbol;
    }

    private static Map.Entry<Character, List<String>> usual(char letter, String phones) {
        return Map.entry(letter, List.of(phones.split(" ")));
    }
}
