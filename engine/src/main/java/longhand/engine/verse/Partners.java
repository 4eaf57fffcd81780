package longhand.engine.verse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which words have enough others that rhyme with them, and with one another. What takes a walk through all words is
/// found once: most letters of a form want the same, and so does the next poem. Confined to the decode thread.
final class Partners {

    /// So many words for each partner that is still to come.
    private static final int CHOICE = 3;

    private final VerseWords words;
    private final Map<Wanted, BitSet> openings = new HashMap<>();

    /// @param from     words that can end all lines of a letter
    /// @param partners lines that are still to come
    private record Wanted(BitSet from, int partners) {}

    Partners(VerseWords words) {
        this.words = words;
    }

    /// The words that may open a letter; the caller's own.
    ///
    /// @param from     words that can end all lines of the letter; not changed afterwards
    /// @param partners lines that are still to come
    BitSet opening(BitSet from, int partners) {
        return (BitSet)
                openings.computeIfAbsent(new Wanted(from, partners), this::find).clone();
    }

    private BitSet find(Wanted wanted) {
        BitSet open = new BitSet();
        wanted.from.stream()
                .filter(words::isContent)
                .filter(word -> !words.rhyme(word).isEmpty())
                .filter(word -> wanted.partners == 0 || has(word, wanted.from, wanted.partners))
                .forEach(open::set);
        return open;
    }

    /// Partners must rhyme with one another too: as many onsets as there are partners.
    private boolean has(int word, BitSet from, int partners) {
        BitSet rhymes = rhyming(word, from);
        return rhymes.cardinality() >= CHOICE * partners && onsets(rhymes) > partners && canFollow(rhymes, partners);
    }

    /// Those of some words that leave as many lines to come their words.
    BitSet followed(BitSet some, int left) {
        BitSet kept = new BitSet();
        some.stream()
                .filter(word -> left < 1 || canFollow(rhyming(word, some), left))
                .forEach(kept::set);
        return kept;
    }

    /// Whether so many of some words rhyme with one another. Most sounds have many that do; but *ice* rhymes with no
    /// word that is spelled with it at its end, and these are nearly all of its sound.
    private boolean canFollow(BitSet some, int count) {
        return count < 1
                || onsets(some) >= count && some.stream().anyMatch(word -> canFollow(rhyming(word, some), count - 1));
    }

    private BitSet rhyming(int word, BitSet among) {
        BitSet rhymes = words.rhymes(word);
        rhymes.and(among);
        return rhymes;
    }

    /// Words of one onset do not rhyme with one another.
    private long onsets(BitSet among) {
        return among.stream().mapToObj(words::onset).distinct().count();
    }
}
