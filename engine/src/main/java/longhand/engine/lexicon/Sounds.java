package longhand.engine.lexicon;

/// A pronunciation taken apart, on the bytes of [Phones]. Pure functions over a piece of an array.
final class Sounds {

    private Sounds() {}

    static int syllables(byte[] phones, int from, int to) {
        int syllables = 0;
        for (int i = from; i < to; i++) {
            syllables += Phones.isVowel(phones[i]) ? 1 : 0;
        }
        return syllables;
    }

    static String stress(byte[] phones, int from, int to) {
        StringBuilder stress = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (Phones.isVowel(phones[i])) {
                stress.append(Phones.stress(phones[i]));
            }
        }
        return stress.toString();
    }

    /// Where the rhyme part begins: at the last stressed vowel, or with the word if there is none.
    static int rhymeStart(byte[] phones, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (Phones.isStressed(phones[i])) {
                return i;
            }
        }
        return from;
    }

    /// Where the consonants begin that belong to the vowel of the rhyme part: as many of those before it as
    /// can begin an English word, so that `believe` has L and `quicksilver` S.
    ///
    /// @param rhyme as [#rhymeStart] tells
    static int onsetStart(byte[] phones, int from, int rhyme) {
        int first = rhyme;
        while (first > from && !Phones.isVowel(phones[first - 1])) {
            first--;
        }
        // At the beginning of a word, whatever stands there begins a word.
        while (first > from && !Onsets.areLegal(phones, first, rhyme)) {
            first++;
        }
        return first;
    }
}
