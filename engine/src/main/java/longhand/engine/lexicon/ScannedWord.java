package longhand.engine.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A word of a scanned line.
///
/// @param start  where it stands in the line, in chars
/// @param spoken how it is said
/// @param light  whether it is a function word of one syllable, which verse leaves unstressed
public record ScannedWord(int start, SpokenWord spoken, boolean light) {

    private static final String VOWELS = "aeiouyAEIOUY";

    /// How many syllables it can have; 0 if it cannot be said.
    public Set<Integer> syllables() {
        return spoken.readings().isEmpty()
                ? Set.of(0)
                : spoken.readings().stream()
                        .map(Pronunciation::syllables)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The stress of its most usual reading, a digit for each syllable; empty if it cannot be said.
    public String stress() {
        return light
                ? "0"
                : spoken.readings().stream()
                        .findFirst()
                        .map(Pronunciation::stress)
                        .orElse("");
    }

    /// Where in the line its syllables have their vowels, in chars. Where the letters show another number of
    /// vowels than are said, they are spread over the word.
    ///
    /// @param syllables that are said
    public List<Integer> vowels(int syllables) {
        List<Integer> vowels = new ArrayList<>();
        String text = spoken.text();
        for (int i = 0; i < text.length(); i++) {
            if (isVowel(text, i) && (i == 0 || !isVowel(text, i - 1))) {
                vowels.add(start + i);
            }
        }
        boolean silentE =
                vowels.size() == syllables + 1 && text.toLowerCase(Locale.ROOT).endsWith("e");
        return vowels.size() == syllables || silentE ? vowels.subList(0, syllables) : spread(syllables);
    }

    private List<Integer> spread(int syllables) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < syllables; i++) {
            places.add(start + (2 * i + 1) * spoken.text().length() / (2 * syllables));
        }
        return places;
    }

    private static boolean isVowel(String text, int at) {
        return VOWELS.indexOf(text.charAt(at)) >= 0;
    }
}
