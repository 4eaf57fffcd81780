package longhand.engine.scansion;

import java.util.List;
import java.util.Set;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;

/// How a word is said with the ending of a plural or of an owner, which no dictionary has for all: `wagon's`,
/// `awnings`. Pure functions.
final class Endings {

    private static final List<String> ENDINGS = List.of("'s", "\u2019s", "s");
    private static final Set<String> HISSING = Set.of("S", "Z", "SH", "ZH", "CH", "JH");
    private static final Set<String> VOICELESS = Set.of("P", "T", "K", "F", "TH");

    private Endings() {}

    /// The ways to say it; none if what is ahead of the ending is unknown too.
    static List<Pronunciation> said(String word, Lexicon lexicon) {
        return ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(base -> lexicon.find(base).stream().boxed())
                .flatMap(base -> lexicon.pronunciations(base).stream())
                .map(Endings::ended)
                .distinct()
                .toList();
    }

    private static Pronunciation ended(Pronunciation base) {
        String last = base.phones().substring(base.phones().lastIndexOf(' ') + 1);
        String sound = HISSING.contains(last) ? " IH0 Z" : VOICELESS.contains(last) ? " S" : " Z";
        return new Pronunciation(base.phones() + sound);
    }
}
