package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
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

    private final VerseWords words;
    private final List<LineRule> lines;
    private final Map<String, BitSet> endable;
    private final Map<String, List<End>> said = new LinkedHashMap<>();
    private final Partners partners;

    /// A word that ends a line.
    private record End(String text, VerseWords.Sound sound) {}

    /// @param endable words that can end all lines of a letter, by letter
    RhymeScheme(Form form, VerseWords words, Partners partners, Map<String, BitSet> endable) {
        this.words = words;
        this.partners = partners;
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
        return earlier.isEmpty() ? opening(letter) : rhyming(letter, earlier);
    }

    private BitSet rhyming(String letter, List<End> earlier) {
        BitSet rhyming = (BitSet) endable.getOrDefault(letter, new BitSet()).clone();
        earlier.forEach(end -> rhyming.and(words.rhymes(end.text(), end.sound())));
        BitSet kept = partners.followed(rhyming, uses(letter) - earlier.size() - 1);
        return kept.isEmpty() ? rhyming : kept; // what the writer has begun may have no end
    }

    private BitSet opening(String letter) {
        BitSet open = partners.opening(endable.getOrDefault(letter, new BitSet()), uses(letter) - 1);
        Set<String> taken = new HashSet<>();
        said.values().forEach(ends -> taken.add(ends.getFirst().sound().rhyme()));
        open.stream().filter(word -> taken.contains(words.rhyme(word))).forEach(open::clear);
        return open;
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
