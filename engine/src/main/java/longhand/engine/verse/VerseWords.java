package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.WordClass;
import longhand.engine.text.LanguageWords;

/// The words that verse is written with, and how they sound. Immutable, thread-safe.
public final class VerseWords {

    private static final String LEADING = "/longhand/verse/en/leading.txt";

    /// Words that forms cannot do without: no common one begins with x.
    private static final String RARE = "/longhand/verse/en/rare.txt";

    private final Lexicon lexicon;
    private final List<Integer> entries = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Set<String>> stresses = new ArrayList<>();
    private final Map<Set<String>, BitSet> sounding = new HashMap<>();
    private final List<Sound> ends = new ArrayList<>();
    private final Map<String, BitSet> rhyming = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet function = new BitSet();
    private final BitSet nouns = new BitSet();
    private final BitSet vowelled = new BitSet();
    private final BitSet leading = new BitSet();

    /// How the end of a word sounds.
    ///
    /// @param rhyme empty = not certain, since the word is said in several ways
    /// @param onset the consonants ahead of it
    record Sound(String rhyme, String onset) {}

    private VerseWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The words of a lexicon that are for verse.
    public static VerseWords of(Lexicon lexicon) {
        VerseWords words = new VerseWords(lexicon);
        Set<String> rare = Set.copyOf(LanguageWords.linesOf(RARE));
        for (int word = 0; word < lexicon.words().size(); word++) {
            if (lexicon.isForVerse(word) || rare.contains(lexicon.words().word(word))) {
                words.add(lexicon, word);
            }
        }
        LanguageWords.linesOf(LEADING).forEach(text -> words.find(text).ifPresent(words.leading::set));
        return words;
    }

    private void add(Lexicon lexicon, int entry) {
        int word = texts.size();
        List<Pronunciation> said = lexicon.pronunciations(entry);
        texts.add(lexicon.words().word(entry));
        entries.add(entry);
        numbers.put(texts.get(word), word);
        Set<String> stress = said.stream().map(Pronunciation::stress).collect(Collectors.toCollection(TreeSet::new));
        stresses.add(stress);
        sounding.computeIfAbsent(stress, _ -> new BitSet()).set(word);
        function.set(word, lexicon.classes(entry).contains(WordClass.FUNCTION));
        nouns.set(word, isNoun(lexicon.classes(entry)));
        vowelled.set(word, "AEIOU".indexOf(said.getFirst().phones().charAt(0)) >= 0);
        Sound end = end(said);
        ends.add(end);
        if (!end.rhyme().isEmpty()) {
            rhyming.computeIfAbsent(end.rhyme(), _ -> new BitSet()).set(word);
        }
    }

    /// How the end of a word sounds that need not be one of these.
    static Sound sound(Pronunciation said) {
        return new Sound(said.rhyme(), said.onset());
    }

    private static Sound end(List<Pronunciation> said) {
        Pronunciation first = said.getFirst();
        boolean certain = said.stream()
                .allMatch(other ->
                        other.rhyme().equals(first.rhyme()) && other.stress().equals(first.stress()));
        return certain ? new Sound(first.rhyme(), first.onset()) : new Sound("", "");
    }

    /// From which they are.
    Lexicon lexicon() {
        return lexicon;
    }

    /// Those that end on a strong syllable and a weak one, however they are said.
    BitSet feminine() {
        BitSet found = new BitSet(size());
        sounding.forEach((stress, sounding) -> {
            if (stress.stream().allMatch(said -> said.endsWith("10"))) {
                found.or(sounding);
            }
        });
        return found;
    }

    /// As [Lexicon#frequency] counts.
    int frequency(int word) {
        return lexicon.frequency(entries.get(word));
    }

    /// As [Lexicon#share] says.
    double share(int word) {
        return lexicon.share(entries.get(word));
    }

    /// All of them; the caller's own.
    BitSet all() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }

    /// Those that are among some entries of the lexicon.
    BitSet of(BitSet among) {
        BitSet found = new BitSet(size());
        IntStream.range(0, size()).filter(word -> among.get(entries.get(word))).forEach(found::set);
        return found;
    }

    int size() {
        return texts.size();
    }

    String text(int word) {
        return texts.get(word);
    }

    Optional<Integer> find(String text) {
        return Optional.ofNullable(numbers.get(text));
    }

    /// The ways in which words are stressed, each with its words.
    Map<Set<String>, BitSet> sounding() {
        return sounding;
    }

    Set<String> stresses(int word) {
        return stresses.get(word);
    }

    /// The fewest syllables in which it is said.
    int syllables(int word) {
        return stresses.get(word).stream().mapToInt(String::length).min().orElseThrow();
    }

    boolean isContent(int word) {
        return !function.get(word);
    }

    private static boolean isNoun(Set<WordClass> classes) {
        return classes.contains(WordClass.NOUN)
                && !classes.contains(WordClass.ADJECTIVE)
                && !classes.contains(WordClass.ADVERB);
    }

    /// Whether it may be a noun, and is hardly anything that only describes.
    boolean isNoun(int word) {
        return nouns.get(word);
    }

    /// Those that lead on to another word, as `of` does: no line ends with them. Not to be changed.
    BitSet leading() {
        return leading;
    }

    /// Whether "an" stands before it.
    boolean beginsWithVowel(int word) {
        return vowelled.get(word);
    }

    /// The words that rhyme with it: the same from the stressed vowel on, another sound ahead of it, and neither ends
    /// with the other (`night`, `midnight`).
    BitSet rhymes(int word) {
        return rhymes(text(word), ends.get(word));
    }

    /// The words that rhyme with one that need not be among them.
    BitSet rhymes(String text, Sound end) {
        BitSet rhymes = (BitSet) rhyming.getOrDefault(end.rhyme(), new BitSet()).clone();
        for (int other = rhymes.nextSetBit(0); other >= 0; other = rhymes.nextSetBit(other + 1)) {
            boolean same = ends.get(other).onset().equals(end.onset())
                    || text(other).endsWith(text)
                    || text.endsWith(text(other));
            rhymes.set(other, !same);
        }
        return rhymes;
    }

    Sound sound(int word) {
        return ends.get(word);
    }

    String onset(int word) {
        return ends.get(word).onset();
    }

    /// What the end of a word rhymes on; empty = not certain.
    String rhyme(int word) {
        return ends.get(word).rhyme();
    }
}
