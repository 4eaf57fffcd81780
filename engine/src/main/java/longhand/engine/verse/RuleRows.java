package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import longhand.engine.filter.Letters;
import longhand.engine.rule.LengthRow;
import longhand.engine.rule.Rule;

/// What a rule for more than one word asks of the words of a line. Immutable.
record RuleRows(VerseWords words) {

    private static final String VOWELS = "aeiou";

    /// Where a line stands.
    ///
    /// @param before  the words ahead of it for which the rule holds too, in small letters
    /// @param allowed words that may stand in it
    /// @param most    it has no more words
    /// @param lines   that are still to be written, with it
    record Place(List<String> before, BitSet allowed, int most, int lines) {}

    LineRow of(Rule rule, Place at) {
        return switch (rule) {
            case Rule.EachWord _ -> LineRow.any(at.allowed);
            case Rule.Lengths lengths -> lengths(lengths.row(), at);
            case Rule.AtMost limited -> limited(limited, at);
            case Rule.NoPhrase phrase -> phrase(phrase.words(), at);
            case Rule.Needs needs -> needed(share(needs, at), needs.inOrder(), at.allowed);
            case Rule.Once _ -> LineRow.any(LineRow.without(at.allowed, numbered(at.before)));
            case Rule.Alternate _ -> alternating(at);
            case Rule.Count count ->
                LineRow.whole(IntStream.range(0, count.words())
                        .mapToObj(_ -> at.allowed)
                        .toList());
            case Rule.Initials initials ->
                LineRow.whole(initials.letters()
                        .chars()
                        .mapToObj(letter -> beginning((char) letter, at.allowed))
                        .toList());
            case Rule.Ascending _ -> ascending(at.allowed);
            case Rule.Variety _, Rule.Subsequence _ ->
                throw new IllegalArgumentException("a form cannot have the rule \"" + rule.text() + "\"");
        };
    }

    private LineRow limited(Rule.AtMost rule, Place at) {
        LineRow row = LineRow.any(at.allowed);
        for (String word : rule.words()) {
            long said = at.before.stream().filter(word::equals).count();
            int left = Math.clamp(rule.times() - said, 0, at.most);
            row = words.find(word)
                    .map(number -> LineRow.atMost(at.allowed, number, left))
                    .map(row::and)
                    .orElse(row);
        }
        return row;
    }

    private LineRow lengths(LengthRow row, Place at) {
        List<BitSet> sets = new ArrayList<>();
        int said = at.before.size();
        for (int word = said; word < said + at.most; word++) {
            OptionalInt letters = row.letters(word);
            if (letters.isEmpty()) {
                break;
            }
            sets.add(those(at.allowed, text -> Letters.only(text).length() == letters.getAsInt()));
        }
        return LineRow.chain(sets);
    }

    /// A phrase with a word in it that verse does not have never comes.
    private LineRow phrase(List<String> phrase, Place at) {
        List<Integer> numbers =
                phrase.stream().flatMap(word -> words.find(word).stream()).toList();
        if (numbers.size() < phrase.size()) {
            return LineRow.any(at.allowed);
        }
        List<Integer> said = at.before.stream()
                .map(word -> words.find(word).orElse(LineRow.NONE))
                .toList();
        return new PhraseRow(numbers, at.allowed).behind(said);
    }

    /// The needed words that come in this line: those that have not come, evenly spread over the lines that are left.
    private static List<String> share(Rule.Needs rule, Place at) {
        List<String> missing = new ArrayList<>(rule.words());
        for (String said : at.before) {
            if (!rule.inOrder() || !missing.isEmpty() && missing.getFirst().equals(said)) {
                missing.remove(said);
            }
        }
        return missing.subList(0, Math.ceilDiv(missing.size(), at.lines));
    }

    /// No row at all if verse does not have one of the words.
    private LineRow needed(List<String> share, boolean inOrder, BitSet allowed) {
        List<BitSet> sets = share.stream()
                .map(word -> words.find(word).map(LineRow::bits).orElse(new BitSet()))
                .toList();
        if (inOrder) {
            return LineRow.inOrder(allowed, sets);
        }
        return sets.stream().map(set -> LineRow.with(allowed, set)).reduce(LineRow.any(allowed), LineRow::and);
    }

    private LineRow alternating(Place at) {
        BitSet vowels = those(at.allowed, RuleRows::beginsWithVowel);
        BitSet others = LineRow.without(at.allowed, vowels);
        if (at.before.isEmpty()) {
            return LineRow.alternating(vowels, others);
        }
        return beginsWithVowel(at.before.getLast()) ? LineRow.turns(others, vowels) : LineRow.turns(vowels, others);
    }

    /// Each word begins with a later letter than the one ahead of it: words that begin alike could follow one another
    /// too, but a row that knew them apart would have thousands of states.
    private LineRow ascending(BitSet allowed) {
        return LineRow.rising(IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> beginning((char) letter, allowed))
                .toList());
    }

    private static boolean beginsWithVowel(String text) {
        String letters = Letters.only(text);
        return !letters.isEmpty() && VOWELS.indexOf(letters.charAt(0)) >= 0;
    }

    private BitSet beginning(char letter, BitSet among) {
        return those(among, text -> text.charAt(0) == letter);
    }

    private BitSet numbered(List<String> texts) {
        BitSet numbers = new BitSet();
        texts.forEach(text -> words.find(text).ifPresent(numbers::set));
        return numbers;
    }

    private BitSet those(BitSet among, Predicate<String> wanted) {
        BitSet found = new BitSet(words.size());
        among.stream().filter(word -> wanted.test(words.text(word))).forEach(found::set);
        return found;
    }
}
