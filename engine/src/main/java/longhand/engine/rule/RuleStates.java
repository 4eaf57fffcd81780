package longhand.engine.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.constraint.WordState;
import org.jspecify.annotations.Nullable;

/// Where a text stands in each kind of rule. Sets of words are shared and never changed. States are looked up at
/// every token, so they are compared by what makes them differ, and not by thousands of words.
final class RuleStates {

    private RuleStates() {}

    /// The same words may come for ever. Equal to itself alone: it is made once for a rule.
    static final class Steady implements WordState {

        private final BitSet words;

        Steady(BitSet words) {
            this.words = words;
        }

        @Override
        public BitSet words() {
            return words;
        }

        @Override
        public WordState after(int word) {
            return this;
        }

        @Override
        public boolean mayStop() {
            return true;
        }
    }

    /// Some words may come so often only.
    ///
    /// @param limited numbers of these words
    /// @param left    how often each may still come
    record Uses(BitSet all, List<Integer> limited, List<Integer> left, BitSet words) implements WordState {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Uses uses
                    && uses.all.equals(all)
                    && uses.limited.equals(limited)
                    && uses.left.equals(left);
        }

        @Override
        public int hashCode() {
            return left.hashCode();
        }

        static Uses of(BitSet all, List<Integer> limited, List<Integer> left) {
            BitSet words = (BitSet) all.clone();
            for (int i = 0; i < limited.size(); i++) {
                words.set(limited.get(i), left.get(i) > 0 && all.get(limited.get(i)));
            }
            return new Uses(all, limited, left, words);
        }

        @Override
        public WordState after(int word) {
            int place = limited.indexOf(word);
            if (place < 0) {
                return this;
            }
            List<Integer> fewer = new ArrayList<>(left);
            fewer.set(place, left.get(place) - 1);
            return of(all, limited, List.copyOf(fewer));
        }

        @Override
        public boolean mayStop() {
            return true;
        }
    }

    /// Some words must not follow one another.
    ///
    /// @param phrase numbers of the words
    /// @param read   how many of them the text ends with
    record Phrase(BitSet all, List<Integer> phrase, int read, BitSet words) implements WordState {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Phrase same
                    && same.all.equals(all)
                    && same.phrase.equals(phrase)
                    && same.read == read;
        }

        @Override
        public int hashCode() {
            return 31 * phrase.hashCode() + read;
        }

        static Phrase of(BitSet all, List<Integer> phrase, int read) {
            BitSet words = all;
            if (read == phrase.size() - 1) {
                words = (BitSet) all.clone();
                words.clear(phrase.getLast());
            }
            return new Phrase(all, phrase, read, words);
        }

        @Override
        public WordState after(int word) {
            List<Integer> said = new ArrayList<>(phrase.subList(0, read));
            said.add(word);
            int longest = Math.min(said.size(), phrase.size() - 1);
            while (!said.subList(said.size() - longest, said.size()).equals(phrase.subList(0, longest))) {
                longest--;
            }
            return longest == read ? this : of(all, phrase, longest);
        }

        @Override
        public boolean mayStop() {
            return true;
        }
    }

    /// The words have the lengths of a row.
    ///
    /// @param byLength words by how many letters they have
    /// @param said     how many words there are
    record Row(LengthRow row, List<BitSet> byLength, int said) implements RowState {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row same
                    && same.row.equals(row)
                    && same.byLength.equals(byLength)
                    && same.said == said;
        }

        @Override
        public int hashCode() {
            return said;
        }

        @Override
        public BitSet words() {
            OptionalInt letters = row.letters(said);
            return byLength.get(letters.orElse(0));
        }

        @Override
        public WordState after(int word) {
            return new Row(row, byLength, said + 1);
        }

        @Override
        public int least() {
            return 0;
        }

        @Override
        public int most() {
            return Math.max(0, row.words() - said);
        }
    }
}
