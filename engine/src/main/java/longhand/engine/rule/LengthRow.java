package longhand.engine.rule;

import java.math.BigInteger;
import java.util.OptionalInt;

/// A row of word lengths.
public sealed interface LengthRow {

    /// No longer word is asked for.
    int LONGEST = 15;

    /// Letters of a word.
    ///
    /// @param word from 0
    /// @return empty if the row has ended: no word follows
    OptionalInt letters(int word);

    /// How many words it has.
    int words();

    /// A snowball, or one that melts: from so many letters to so many, by one each.
    record Steps(int first, int last) implements LengthRow {

        public Steps {
            if (Math.min(first, last) < 1 || Math.max(first, last) > LONGEST) {
                throw new IllegalArgumentException("words have 1 to " + LONGEST + " letters: " + first + ", " + last);
            }
        }

        @Override
        public OptionalInt letters(int word) {
            int length = first <= last ? first + word : first - word;
            boolean there = first <= last ? length <= last : length >= last;
            return there ? OptionalInt.of(length) : OptionalInt.empty();
        }

        @Override
        public int words() {
            return Math.abs(last - first) + 1;
        }
    }

    /// Pilish: the digits of pi; 0 stands for ten letters.
    record Pi() implements LengthRow {

        private static final int DIGITS = 2000;
        private static final String PI = digits();

        @Override
        public OptionalInt letters(int word) {
            if (word >= DIGITS) {
                return OptionalInt.empty();
            }
            int digit = PI.charAt(word) - '0';
            return OptionalInt.of(digit == 0 ? 10 : digit);
        }

        @Override
        public int words() {
            return DIGITS;
        }

        /// Machin, 1706: pi = 16 arctan(1/5) - 4 arctan(1/239).
        private static String digits() {
            BigInteger one = BigInteger.TEN.pow(DIGITS + 10);
            BigInteger pi =
                    arctan(one, 5).shiftLeft(4).subtract(arctan(one, 239).shiftLeft(2));
            return pi.toString();
        }

        private static BigInteger arctan(BigInteger one, int inverse) {
            BigInteger square = BigInteger.valueOf((long) inverse * inverse);
            BigInteger power = one.divide(BigInteger.valueOf(inverse));
            BigInteger sum = BigInteger.ZERO;
            for (int n = 1; power.signum() != 0; n += 2) {
                BigInteger term = power.divide(BigInteger.valueOf(n));
                sum = n % 4 == 1 ? sum.add(term) : sum.subtract(term);
                power = power.divide(square);
            }
            return sum;
        }
    }
}
