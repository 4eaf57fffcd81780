package longhand.engine.rule;

import java.util.BitSet;
import java.util.Set;
import longhand.engine.lexicon.Lexicon;

/// The words that prose under a rule is written with: those of verse, the writer's own, and what else is as common as
/// `Marcus`: most of the rarer words are names and abbreviations. Pure functions.
final class ProseWords {

    /// As [Lexicon#frequency] counts; `ada` and `marcus` have 168.
    private static final int COMMON = 165;

    private static final Set<String> SINGLE = Set.of("a", "i", "o");

    private ProseWords() {}

    static BitSet of(Lexicon lexicon) {
        BitSet words = new BitSet(lexicon.size());
        for (int word = 0; word < lexicon.size(); word++) {
            String spelling = lexicon.words().word(word);
            boolean used = lexicon.frequency(word) >= COMMON || lexicon.isForVerse(word);
            words.set(word, used && (spelling.length() > 1 || SINGLE.contains(spelling)));
        }
        return words;
    }
}
