package longhand.engine.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The arrays of a [Lexicon], and how they lie in a file. Words are numbered as their automaton numbers
/// them, readings in the order of their words.
final class LexiconTable {

    private static final int VERSE = 1;
    private static final int OFFENSIVE = 2;
    private static final int FIRST_CLASS = 2;

    final WordAutomaton words;

    /// Per word its first reading, and one more at the end.
    final int[] firstReading;

    /// Per reading its first phone, and one more at the end.
    final int[] firstPhone;

    /// Codes of [Phones].
    final byte[] phones;

    /// Per word, unsigned.
    final byte[] frequency;

    /// Per word: a bit for verse, one for offence, one for each class.
    final byte[] marks;

    LexiconTable(
            WordAutomaton words, int[] firstReading, int[] firstPhone, byte[] phones, byte[] frequency, byte[] marks) {
        this.words = words;
        this.firstReading = firstReading;
        this.firstPhone = firstPhone;
        this.phones = phones;
        this.frequency = frequency;
        this.marks = marks;
    }

    private static final int FORMAT = 0x4c583031; // "LX01"

    /// In the order of their bits.
    private static final List<WordClass> CLASSES =
            List.of(WordClass.NOUN, WordClass.VERB, WordClass.ADJECTIVE, WordClass.ADVERB, WordClass.FUNCTION);

    /// @param words in any order, each spelling once
    static LexiconTable of(Collection<LexiconWord> words) {
        List<LexiconWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(LexiconWord::spelling, Spellings.BY_BYTES));
        LexiconRows rows = new LexiconRows();
        sorted.forEach(rows::add);
        return rows.table();
    }

    /// This table with some words more, or with what they say of words that it has.
    ///
    /// @param own by spelling, in the order of their bytes
    LexiconTable with(NavigableMap<String, LexiconWord> own) {
        LexiconRows rows = new LexiconRows();
        NavigableMap<String, LexiconWord> left = new TreeMap<>(own);
        List<String> spellings = words.list();
        for (int word = 0; word < spellings.size(); word++) {
            String spelling = spellings.get(word);
            while (!left.isEmpty() && Spellings.BY_BYTES.compare(left.firstKey(), spelling) < 0) {
                rows.add(left.pollFirstEntry().getValue());
            }
            LexiconWord said = left.remove(spelling);
            if (said == null) {
                rows.copy(this, word, spelling);
            } else {
                rows.add(said);
            }
        }
        left.values().forEach(rows::add);
        return rows.table();
    }

    LexiconWord word(int word) {
        return new LexiconWord(
                words.word(word),
                pronunciations(word),
                frequency[word] & 0xff,
                isForVerse(word),
                isOffensive(word),
                classes(word));
    }

    List<Pronunciation> pronunciations(int word) {
        List<Pronunciation> pronunciations = new ArrayList<>(firstReading[word + 1] - firstReading[word]);
        for (int reading = firstReading[word]; reading < firstReading[word + 1]; reading++) {
            pronunciations.add(pronunciation(reading));
        }
        return List.copyOf(pronunciations);
    }

    /// The rhyme part of a reading, as a text of codes of [Phones].
    String rhymePart(int reading) {
        int from = firstPhone[reading];
        int to = firstPhone[reading + 1];
        return Phones.packed(phones, Sounds.rhymeStart(phones, from, to), to);
    }

    Pronunciation pronunciation(int reading) {
        return new Pronunciation(Phones.decode(phones, firstPhone[reading], firstPhone[reading + 1]));
    }

    /// The word that a reading belongs to.
    int wordOf(int reading) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstReading[middle] <= reading) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean isForVerse(int word) {
        return (marks[word] & VERSE) != 0;
    }

    boolean isOffensive(int word) {
        return (marks[word] & OFFENSIVE) != 0;
    }

    Set<WordClass> classes(int word) {
        Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
        for (int i = 0; i < CLASSES.size(); i++) {
            if ((marks[word] >> FIRST_CLASS + i & 1) != 0) {
                classes.add(CLASSES.get(i));
            }
        }
        return Set.copyOf(classes);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        words.write(out);
        writeLengths(out, firstReading);
        writeLengths(out, firstPhone);
        out.write(phones);
        out.write(frequency);
        out.write(marks);
    }

    static LexiconTable read(DataInput in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("no lexicon of this version");
        }
        WordAutomaton words = WordAutomaton.read(in);
        int[] firstReading = starts(bytes(in, words.size()));
        int[] firstPhone = starts(bytes(in, firstReading[words.size()]));
        return new LexiconTable(
                words,
                firstReading,
                firstPhone,
                bytes(in, firstPhone[firstPhone.length - 1]),
                bytes(in, words.size()),
                bytes(in, words.size()));
    }

    static int marks(LexiconWord word) {
        int marks = (word.isForVerse() ? VERSE : 0) | (word.isOffensive() ? OFFENSIVE : 0);
        for (WordClass each : word.classes()) {
            marks |= 1 << FIRST_CLASS + CLASSES.indexOf(each);
        }
        return marks;
    }

    /// Where each piece begins, and where the last one ends.
    ///
    /// @param lengths unsigned
    static int[] starts(byte[] lengths) {
        int[] starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + (lengths[i] & 0xff);
        }
        return starts;
    }

    private static void writeLengths(DataOutput out, int[] starts) throws IOException {
        for (int i = 1; i < starts.length; i++) {
            out.writeByte(starts[i] - starts[i - 1]);
        }
    }

    private static byte[] bytes(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }
}
