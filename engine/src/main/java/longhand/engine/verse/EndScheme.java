package longhand.engine.verse;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.form.EndWord;
import longhand.engine.form.LineRule;

/// Which word ends the lines of a name: the first of them opens it with a word that can end them all, and stand in the
/// lines that need it. It is a noun, since it has to mean something each time, unless it stands behind a rhyme. No two
/// names sound alike. Confined to one thread.
final class EndScheme {

    /// A word that also stands inside lines is short enough for any place.
    private static final int SYLLABLES_OF_NEEDED = 2;

    private final VerseWords words;
    private final List<LineRule> lines;
    private final Map<String, BitSet> endable;
    private final Map<String, Integer> said = new LinkedHashMap<>();

    /// @param endable words that can end all lines of a name, by name
    EndScheme(List<LineRule> lines, VerseWords words, Map<String, BitSet> endable) {
        this.words = words;
        this.lines = lines;
        this.endable = endable;
    }

    boolean isOpen(String name) {
        return said.containsKey(name);
    }

    /// The words that may end the next line of a name.
    BitSet ends(String name) {
        Integer word = said.get(name);
        return word == null ? opening(name) : LineRow.bits(word);
    }

    private BitSet opening(String name) {
        BitSet open = new BitSet();
        boolean radif = lines.stream()
                .anyMatch(
                        line -> line.end().name().equals(name) && !line.rhyme().isEmpty());
        boolean needed = lines.stream().anyMatch(line -> line.needs().contains(name));
        endable.getOrDefault(name, new BitSet()).stream()
                .filter(word -> words.isContent(word) && (radif || words.isNoun(word)))
                .filter(word -> !needed || words.syllables(word) <= SYLLABLES_OF_NEEDED)
                .filter(word -> said.values().stream().noneMatch(other -> alike(word, other)))
                .forEach(open::set);
        return open;
    }

    private boolean alike(int word, int other) {
        return word == other
                || !words.rhyme(word).isEmpty() && words.rhyme(word).equals(words.rhyme(other));
    }

    /// The words that a line needs inside; a name that no line has opened needs none.
    List<BitSet> needed(LineRule line) {
        return line.needs().stream()
                .filter(said::containsKey)
                .map(name -> LineRow.bits(said.getOrDefault(name, 0)))
                .toList();
    }

    void say(LineRule line, int word) {
        if (line.end() instanceof EndWord.Same(String name)) {
            said.putIfAbsent(name, word);
        }
    }

    /// What the writer has said; a word that verse does not have is passed over.
    void say(LineRule line, GivenLine given) {
        words.find(given.end().toLowerCase(Locale.ROOT)).ifPresent(word -> say(line, word));
    }
}
