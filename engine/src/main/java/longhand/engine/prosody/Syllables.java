package longhand.engine.prosody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts together how a word is said from what is guessed of it, a stress and a rhyme. Immutable.
final class Syllables {

    /// The vowel of a syllable that nobody has told.
    private static final String PLAIN_VOWEL = "AH";

    /// Consonants and the vowel behind them, for each syllable; then the consonants at the end.
    private final List<String> onsets = new ArrayList<>();

    private final List<String> vowels = new ArrayList<>();
    private final String coda;

    /// @param phones guessed; may be empty
    Syllables(String phones) {
        StringBuilder onset = new StringBuilder();
        for (String phone : phones.split(" ")) {
            if (isVowel(phone)) {
                onsets.add(onset.toString());
                vowels.add(phone.substring(0, phone.length() - 1));
                onset.setLength(0);
            } else {
                onset.append(phone).append(' ');
            }
        }
        coda = onset.toString().strip();
    }

    private static boolean isVowel(String phone) {
        return !phone.isEmpty() && Character.isDigit(phone.charAt(phone.length() - 1));
    }

    /// @param stress a digit for each syllable
    /// @param rhyme  phones from the last stressed vowel on; empty = as it was guessed
    /// @return empty if the rhyme has another stress at its end
    Optional<String> stressed(String stress, String rhyme) {
        int last = Math.max(stress.lastIndexOf('1'), stress.lastIndexOf('2'));
        int tail = rhyme.isEmpty() ? 0 : stress.length() - last;
        if (last < 0 || !rhyme.isEmpty() && vowelsOf(rhyme) != tail) {
            return Optional.empty();
        }
        StringBuilder phones = new StringBuilder();
        for (int i = 0; i < stress.length() - tail; i++) {
            phones.append(onset(i)).append(i < vowels.size() ? vowels.get(i) : PLAIN_VOWEL);
            phones.append(stress.charAt(i)).append(' ');
        }
        phones.append(rhyme.isEmpty() ? coda : onset(last) + rhyme);
        return Optional.of(phones.toString().strip());
    }

    private String onset(int syllable) {
        return syllable < onsets.size() ? onsets.get(syllable) : "";
    }

    private static long vowelsOf(String phones) {
        return List.of(phones.split(" ")).stream().filter(Syllables::isVowel).count();
    }
}
