package longhand.engine.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Says the words of a text: as the lexicon does; a compound by its parts; a possessive or a plural by its
/// noun; any other word by a guess. Immutable, thread-safe.
public final class Speech {

    private static final String PLURAL = "s";
    private static final String POSSESSIVE = "'s";
    private static final Set<String> SIBILANTS = Set.of("S", "Z", "SH", "ZH", "CH", "JH");
    private static final Set<String> UNVOICED = Set.of("F", "K", "P", "T", "TH");

    /// Readings of a compound: its parts can have several each.
    private static final int MOST_READINGS = 16;

    private final Lexicon lexicon;
    private final SoundGuess guess;

    public Speech(Lexicon lexicon, SoundGuess guess) {
        this.lexicon = lexicon;
        this.guess = guess;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public SpokenWord of(String word) {
        List<Pronunciation> known = known(word);
        if (!known.isEmpty()) {
            return new SpokenWord(word, known, true);
        }
        String[] parts = word.split("[-\u2010\u2011]");
        return parts.length > 1 && Stream.of(parts).noneMatch(String::isEmpty)
                ? compound(word, Stream.of(parts).map(this::of).toList())
                : new SpokenWord(word, guess.of(word).stream().toList(), false);
    }

    private List<Pronunciation> known(String word) {
        String folded = Lexicon.folded(word);
        List<Pronunciation> whole = readings(folded);
        if (!whole.isEmpty() || !folded.endsWith(PLURAL)) {
            return whole;
        }
        String ending = folded.endsWith(POSSESSIVE) ? POSSESSIVE : PLURAL;
        return readings(folded.substring(0, folded.length() - ending.length())).stream()
                .map(Speech::withS)
                .toList();
    }

    private List<Pronunciation> readings(String folded) {
        int word = lexicon.words().indexOf(folded);
        return word < 0 ? List.of() : lexicon.pronunciations(word);
    }

    private static Pronunciation withS(Pronunciation noun) {
        String last = noun.phones().substring(noun.phones().lastIndexOf(' ') + 1);
        String voiced = UNVOICED.contains(last) ? " S" : " Z";
        return new Pronunciation(noun.phones() + (SIBILANTS.contains(last) ? " AH0 Z" : voiced));
    }

    private static SpokenWord compound(String word, List<SpokenWord> parts) {
        List<String> readings = List.of("");
        for (SpokenWord part : parts) {
            List<String> longer = new ArrayList<>();
            for (String reading : readings) {
                part.readings().forEach(next -> longer.add((reading + " " + next.phones()).strip()));
            }
            readings = longer.subList(0, Math.min(longer.size(), MOST_READINGS));
        }
        return new SpokenWord(
                word,
                readings.stream().map(Pronunciation::new).toList(),
                parts.stream().allMatch(SpokenWord::verified));
    }
}
