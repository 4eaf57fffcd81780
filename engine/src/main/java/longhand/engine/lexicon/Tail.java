package longhand.engine.lexicon;

import java.util.ArrayList;
import java.util.List;

/// A rhyme part cut into its vowels and the consonants behind each of them, as codes of [Phones].
///
/// @param before     consonants before the first vowel: only a word without a stressed vowel has any
/// @param vowels     at least none: `hmm` has none
/// @param consonants a row for each vowel
record Tail(List<Integer> before, List<Integer> vowels, List<List<Integer>> consonants) {

    /// @param packed a rhyme part as [Phones#packed] makes it
    static Tail of(String packed) {
        Tail tail = new Tail(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Integer> row = tail.before;
        for (int i = 0; i < packed.length(); i++) {
            int code = packed.charAt(i);
            if (Phones.isVowel(code)) {
                row = new ArrayList<>();
                tail.vowels.add(code);
                tail.consonants.add(row);
            } else {
                row.add(code);
            }
        }
        return tail;
    }
}
