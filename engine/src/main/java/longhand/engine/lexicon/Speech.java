package longhand.engine.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import longhand.engine.text.Accents;

/// Says the words of a text: as the lexicon does; a compound by its parts; a possessive or a plural by its
/// noun; a regular past (`damasked`, `dimm'd`) and an old second person (`grow'st`) by the verb; any other word by a
/// guess. Immutable, thread-safe.
public final class Speech {

    private static final Set<String> VOICELESS_SIBILANTS = Set.of("S", "SH", "CH");
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
        if (!whole.isEmpty()) {
            return whole;
        }
        return Stream.of(Inflection.values())
                .filter(inflection -> folded.endsWith(inflection.ending))
                .map(inflection -> inflected(folded, inflection))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    /// Regular endings, the longer ones first.
    private enum Inflection {
        POSSESSIVE("'s"),
        PLURAL("s"),
        SECOND_PERSON("'st"),
        SHORT_PAST("'d"),
        PAST("ed");

        private final String ending;

        Inflection(String ending) {
            this.ending = ending;
        }
    }

    private List<Pronunciation> inflected(String word, Inflection inflection) {
        String stem = word.substring(0, word.length() - inflection.ending.length());
        return switch (inflection) {
            case POSSESSIVE, PLURAL ->
                readings(stem).stream().map(Speech::withS).toList();
            case SECOND_PERSON ->
                verb(stem).stream().map(base -> with(base, " S T")).toList();
            case SHORT_PAST, PAST -> verb(stem).stream().map(Speech::withD).toList();
        };
    }

    /// A verb by what is left of it before an ending: `lov`, `dimm`, `pass`, `damask`.
    private List<Pronunciation> verb(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
        return (doubled ? Stream.of(stem, stem.substring(0, last)) : Stream.of(stem + "e", stem))
                .map(this::readings)
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    /// A spelling with accents that nobody knows is said as the one without: `café`.
    private List<Pronunciation> readings(String folded) {
        List<Pronunciation> known = exactly(folded);
        return known.isEmpty() ? exactly(Accents.removed(folded)) : known;
    }

    private List<Pronunciation> exactly(String folded) {
        OptionalInt word = lexicon.find(folded);
        return word.isPresent() ? lexicon.pronunciations(word.getAsInt()) : List.of();
    }

    private static Pronunciation with(Pronunciation word, String phones) {
        return new Pronunciation(word.phones() + phones);
    }

    private static Pronunciation withD(Pronunciation verb) {
        String last = lastPhone(verb);
        if (last.equals("T") || last.equals("D")) {
            return with(verb, " AH0 D");
        }
        boolean hissed = UNVOICED.contains(last) || VOICELESS_SIBILANTS.contains(last);
        return with(verb, hissed ? " T" : " D");
    }

    private static String lastPhone(Pronunciation word) {
        return word.phones().substring(word.phones().lastIndexOf(' ') + 1);
    }

    private static Pronunciation withS(Pronunciation noun) {
        String last = lastPhone(noun);
        String voiced = UNVOICED.contains(last) ? " S" : " Z";
        return with(noun, SIBILANTS.contains(last) ? " AH0 Z" : voiced);
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
