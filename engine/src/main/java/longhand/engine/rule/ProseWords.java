package longhand.engine.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import longhand.engine.lexicon.Lexicon;

/// The words that prose under a rule is written with: those of verse, the writer's own, and what else is as common as
/// `Marcus`: most of the rarer words are names and abbreviations. Pure functions.
final class ProseWords {

    /// As [Lexicon#frequency] counts; `ada` and `marcus` have 168.
    private static final int COMMON = 165;

    private static final String POSSESSIVE = "'s";

    private static final Set<String> SINGLE = Set.of("a", "i", "o");

    private ProseWords() {}

    /// @param spellings of all words of the lexicon
    static BitSet of(Lexicon lexicon, List<String> spellings) {
        BitSet words = new BitSet(lexicon.size());
        for (int word = 0; word < lexicon.size(); word++) {
            String spelling = spellings.get(word);
            boolean common = isCommon(lexicon, word)
                    || spelling.endsWith(POSSESSIVE) && isCommon(lexicon, owner(lexicon, spelling));
            words.set(word, common && (spelling.length() > 1 || SINGLE.contains(spelling)));
        }
        return words;
    }

    private static boolean isCommon(Lexicon lexicon, int word) {
        return word >= 0 && (lexicon.frequency(word) >= COMMON || lexicon.isForVerse(word));
    }

    private static int owner(Lexicon lexicon, String possessive) {
        return lexicon.words().indexOf(possessive.substring(0, possessive.length() - POSSESSIVE.length()));
    }
}
