package longhand.engine.lexicon;

/// One way to say a word, in the phones of the CMU dictionary: `S IH1 L V ER0`. The digit of a vowel is
/// its stress: 0 none, 1 primary, 2 secondary; where a rule asks whether a vowel is stressed, both 1 and
/// 2 are.
///
/// @param phones at least one, a space between two
public record Pronunciation(String phones) {

    /// @throws IllegalArgumentException if one of the phones is none
    public Pronunciation {
        Phones.encode(phones);
    }

    public int syllables() {
        byte[] codes = codes();
        return Sounds.syllables(codes, 0, codes.length);
    }

    /// A digit for each syllable: `permit` is `01` or `12`.
    public String stress() {
        byte[] codes = codes();
        return Sounds.stress(codes, 0, codes.length);
    }

    /// The rhyme part: from the last stressed vowel to the end, with the digits. A word without a stressed
    /// vowel has all of itself.
    public String rhyme() {
        byte[] codes = codes();
        return Phones.decode(codes, Sounds.rhymeStart(codes, 0, codes.length), codes.length);
    }

    /// The consonants right before the rhyme part that begin its syllable; may be empty. Two words rhyme
    /// perfectly if their rhyme parts are equal and these are not: `bean` and `green` do, `leave` and
    /// `believe` do not. Of several consonants inside a word only as many belong to the syllable as can
    /// begin an English word: `quicksilver` has `S`.
    public String onset() {
        byte[] codes = codes();
        int rhyme = Sounds.rhymeStart(codes, 0, codes.length);
        return Phones.decode(codes, Sounds.onsetStart(codes, 0, rhyme), rhyme);
    }

    /// The rhyme part, packed.
    String packedRhyme() {
        byte[] codes = codes();
        return Phones.packed(codes, Sounds.rhymeStart(codes, 0, codes.length), codes.length);
    }

    byte[] codes() {
        return Phones.encode(phones);
    }
}
