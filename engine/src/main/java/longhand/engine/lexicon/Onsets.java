package longhand.engine.lexicon;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which consonants can begin an English syllable together. Pure functions.
final class Onsets {

    private static final Set<String> CLUSTERS = Stream.of(
                    "B L", "B R", "B Y", "D R", "D W", "D Y", "F L", "F R", "F Y", "G L", "G R", "G W", "HH W", "HH Y",
                    "K L", "K R", "K W", "K Y", "M Y", "N Y", "P L", "P R", "P Y", "S F", "S K", "S L", "S M", "S N",
                    "S P", "S T", "S W", "SH R", "T R", "T W", "TH R", "TH W", "V Y", "S K R", "S K W", "S K Y",
                    "S P L", "S P R", "S P Y", "S T R", "S K L")
            .collect(Collectors.toUnmodifiableSet());

    private static final String NEVER_FIRST = "NG";

    private Onsets() {}

    /// @param from..to consonants; none at all are legal
    static boolean areLegal(byte[] phones, int from, int to) {
        return switch (to - from) {
            case 0 -> true;
            case 1 -> !Phones.symbol(phones[from]).equals(NEVER_FIRST);
            default -> CLUSTERS.contains(Phones.decode(phones, from, to));
        };
    }
}
