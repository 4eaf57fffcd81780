package longhand.engine.lexicon;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// The words of a language: how they are said, how common they are, what they can be. A word is a
/// number, the one that [#words] gives it.
///
/// English is the whole CMU Pronouncing Dictionary, for checking and scanning; the words that poems are
/// written with are marked ([#isForVerse]). About 4 MB in memory. Immutable, thread-safe; whoever opens
/// one keeps it.
public final class Lexicon {

    private static final String ENGLISH = "/longhand/lexicon/en.lexicon";

    /// Of [#frequency].
    private static final double STEP = 1.098;

    private static final int MOST_FREQUENT = 255;
    private static final double SHARE_OF_THE = 0.05;

    private final LexiconTable table;

    private Lexicon(LexiconTable table) {
        this.table = table;
    }

    /// Reads the English lexicon, in about a tenth of a second.
    ///
    /// @throws UncheckedIOException if the program's own resources cannot be read
    public static Lexicon english() {
        try (InputStream resource = Objects.requireNonNull(Lexicon.class.getResourceAsStream(ENGLISH), ENGLISH);
                DataInputStream in = new DataInputStream(resource)) {
            return new Lexicon(LexiconTable.read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param words in any order, each spelling once
    public static Lexicon of(Collection<LexiconWord> words) {
        return new Lexicon(LexiconTable.of(words));
    }

    /// Writes what [#english] reads.
    public void write(DataOutput out) throws IOException {
        table.write(out);
    }

    public WordAutomaton words() {
        return table.words;
    }

    public int size() {
        return words().size();
    }

    /// The number of a word, however it is capitalised, with straight or curly apostrophes. Accents count.
    public OptionalInt find(String word) {
        int found = words().indexOf(folded(word));
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// All that is known of a word.
    ///
    /// @param word 0..size - 1
    public LexiconWord word(int word) {
        return table.word(word);
    }

    /// The ways to say a word, the most usual first; empty only for a word that the writer added without
    /// telling how it is said.
    ///
    /// @param word 0..size - 1
    public List<Pronunciation> pronunciations(int word) {
        return table.pronunciations(word);
    }

    /// Whether poems are written with it: a common word, no name, no abbreviation, not offensive; and every
    /// word that the writer added.
    public boolean isForVerse(int word) {
        return table.isForVerse(word);
    }

    /// Whether it is surely a slur or profanity.
    public boolean isOffensive(int word) {
        return table.isOffensive(word);
    }

    /// How common a word is, 0..255. Each step is the same ratio, 1.098; `the` has 255, and 0 stands for a
    /// word that the counted texts do not have.
    public int frequency(int word) {
        return table.frequency[word] & 0xff;
    }

    /// The share of a word in texts, by its frequency; above 0 also for a word that the counted texts do not have.
    public double share(int word) {
        return Math.pow(STEP, frequency(word) - MOST_FREQUENT) * SHARE_OF_THE;
    }

    /// What a word can be, itself or as an inflected form; empty if nobody knows.
    public Set<WordClass> classes(int word) {
        return table.classes(word);
    }

    /// This lexicon and the writer's own words. A word that is there already is said as the writer says it
    /// and in no other way; words of the new lexicon have other numbers.
    ///
    /// @param own by word; an empty list leaves a word as it is said, and adds an unknown one that is only
    ///            spelled
    public Lexicon with(Map<String, List<Pronunciation>> own) {
        NavigableMap<String, LexiconWord> words = new TreeMap<>(Spellings.BY_BYTES);
        own.forEach((word, readings) -> {
            OptionalInt known = find(word);
            words.put(
                    folded(word),
                    known.isPresent()
                            ? word(known.getAsInt()).said(readings)
                            : LexiconWord.own(folded(word), readings));
        });
        return new Lexicon(table.with(words));
    }

    LexiconTable table() {
        return table;
    }

    /// As words are spelled here: small letters, straight apostrophes, accents joined to their letters.
    static String folded(String word) {
        String joined = Normalizer.isNormalized(word, Normalizer.Form.NFC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFC);
        return joined.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }
}
