package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;

/// Which words may end the lines of a form, letter by letter: the first line of a letter is opened only with a word
/// that leaves its partners enough words to choose from, and no two letters sound alike. Confined to one thread.
final class RhymeScheme {

    /// So many words for each partner that is still to come.
    private static final int CHOICE = 3;

    private final VerseWords words;
    private final List<LineRule> lines;
    private final Map<String, BitSet> endable;
    private final Map<String, List<End>> said = new LinkedHashMap<>();
    private final Map<Wanted, BitSet> openings = new HashMap<>();

    /// Most letters of a form want the same: what takes a walk through all words is found once for them.
    ///
    /// @param from     words that can end all lines of a letter
    /// @param partners lines that are still to come
    private record Wanted(BitSet from, int partners) {}

    /// A word that ends a line.
    private record End(String text, VerseWords.Sound sound) {}

    /// @param endable words that can end all lines of a letter, by letter
    RhymeScheme(Form form, VerseWords words, Map<String, BitSet> endable) {
        this.words = words;
        this.lines = form.lines();
        this.endable = endable;
    }

    /// How many different lines end on a letter: one that comes back counts once.
    private int uses(String letter) {
        Set<String> names = new HashSet<>();
        return (int) IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).rhyme().equals(letter))
                .filter(i -> lines.get(i).refrain().isEmpty()
                        || names.add(lines.get(i).refrain()))
                .count();
    }

    boolean isOpen(String letter) {
        return said.containsKey(letter);
    }

    /// The words that may end the next line of a letter.
    BitSet ends(String letter) {
        List<End> earlier = said.getOrDefault(letter, List.of());
        return earlier.isEmpty() ? opening(letter) : partners(letter, earlier);
    }

    private BitSet partners(String letter, List<End> earlier) {
        BitSet partners = (BitSet) endable.getOrDefault(letter, new BitSet()).clone();
        earlier.forEach(end -> partners.and(words.rhymes(end.text(), end.sound())));
        int left = uses(letter) - earlier.size() - 1;
        BitSet kept = new BitSet();
        partners.stream()
                .filter(word -> left < 1 || canFollow(rhyming(word, partners), left))
                .forEach(kept::set);
        return kept.isEmpty() ? partners : kept; // what the writer has begun may have no end
    }

    private BitSet rhyming(int word, BitSet among) {
        BitSet rhymes = words.rhymes(word);
        rhymes.and(among);
        return rhymes;
    }

    /// Whether so many of some words rhyme with one another. Most sounds have many that do; but *ice* rhymes with no
    /// word that is spelled with it at its end, and these are nearly all of its sound.
    private boolean canFollow(BitSet some, int count) {
        return count < 1
                || onsets(some) >= count && some.stream().anyMatch(word -> canFollow(rhyming(word, some), count - 1));
    }

    /// Words of one onset do not rhyme with one another.
    private long onsets(BitSet among) {
        return among.stream().mapToObj(words::onset).distinct().count();
    }

    private BitSet opening(String letter) {
        Wanted wanted = new Wanted(endable.getOrDefault(letter, new BitSet()), uses(letter) - 1);
        BitSet open =
                (BitSet) openings.computeIfAbsent(wanted, this::findOpening).clone();
        Set<String> taken = new HashSet<>();
        said.values().forEach(ends -> taken.add(ends.getFirst().sound().rhyme()));
        open.stream().filter(word -> taken.contains(words.rhyme(word))).forEach(open::clear);
        return open;
    }

    private BitSet findOpening(Wanted wanted) {
        BitSet open = new BitSet();
        wanted.from.stream()
                .filter(words::isContent)
                .filter(word -> !words.rhyme(word).isEmpty())
                .filter(word -> wanted.partners == 0 || hasPartners(word, wanted.from, wanted.partners))
                .forEach(open::set);
        return open;
    }

    /// Partners must rhyme with one another too: as many onsets as there are partners.
    private boolean hasPartners(int word, BitSet from, int partners) {
        BitSet rhymes = rhyming(word, from);
        return rhymes.cardinality() >= CHOICE * partners && onsets(rhymes) > partners && canFollow(rhymes, partners);
    }

    void say(String letter, int word) {
        say(letter, new End(words.text(word), words.sound(word)));
    }

    private void say(String letter, End end) {
        said.computeIfAbsent(letter, _ -> new ArrayList<>()).add(end);
    }

    /// What the writer has said. A line that does not rhyme with those before it is passed over: nothing could rhyme
    /// with all of them.
    void say(String letter, GivenLine given) {
        List<End> earlier = said.getOrDefault(letter, List.of());
        given.said().stream()
                .map(reading -> new End(given.rhyme().toLowerCase(Locale.ROOT), VerseWords.sound(reading)))
                .filter(end -> earlier.isEmpty()
                        || earlier.getFirst().sound().rhyme().equals(end.sound().rhyme()))
                .findFirst()
                .ifPresent(end -> say(letter, end));
    }

    /// Takes back what [#say] said last.
    void unsay(String letter) {
        List<End> ends = said.getOrDefault(letter, new ArrayList<>());
        ends.removeLast();
        if (ends.isEmpty()) {
            said.remove(letter);
        }
    }
}
