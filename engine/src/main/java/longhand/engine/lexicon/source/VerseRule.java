package longhand.engine.lexicon.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.text.LanguageWords;

/// Which words poems are written with: common ones that are neither names nor abbreviations nor
/// offensive. With the whole dictionary a mask says things like `noll` and `krugh`.
final class VerseRule {

    /// How often a word stands among the counted ones, at least.
    private static final long LEAST = 1_000_000;

    /// About that of `hour`.
    private static final int CONTRACTION_LEVEL = 193;

    private static final Set<String> LETTERS = Set.of("a", "i", "o");

    private final Set<String> common;
    private final Frequencies frequencies;
    private final WordNet wordNet;
    private final Offence offence;
    private final Set<String> contractions = list("contractions");
    private final Set<String> abbreviations = list("abbreviations");
    private final Set<String> harmless = list("harmless");
    private final Set<String> function = LanguageWords.of(Locale.ENGLISH).function();

    VerseRule(Set<String> common, Frequencies frequencies, WordNet wordNet, Offence offence) {
        this.common = Set.copyOf(common);
        this.frequencies = frequencies;
        this.wordNet = wordNet;
        this.offence = offence;
    }

    /// How common a word is, as the lexicon has it. No contraction is counted; all of them are
    /// common.
    int level(String word) {
        return contractions.contains(word) ? CONTRACTION_LEVEL : frequencies.level(word);
    }

    boolean allows(String word) {
        return contractions.contains(word)
                || isPlain(word)
                        && isCommon(word)
                        && !isName(word)
                        && !isOffensive(word)
                        && !abbreviations.contains(word);
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                && (word.length() > 1 || LETTERS.contains(word));
    }

    private boolean isCommon(String word) {
        return LETTERS.contains(word) || common.contains(word) && frequencies.count(word) >= LEAST;
    }

    /// `it` and `us` have a capital only in WordNet, which knows no function words.
    private boolean isName(String word) {
        return wordNet.capitals().contains(word) && !function.contains(word);
    }

    private boolean isOffensive(String word) {
        return offence.isSure(word) && !harmless.contains(word);
    }

    private static Set<String> list(String name) {
        return LanguageWords.linesOf("/longhand/lexicon/" + name + ".txt").stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> List.of(line.split(" ")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
