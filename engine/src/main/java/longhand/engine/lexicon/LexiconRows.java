package longhand.engine.lexicon;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A [LexiconTable] as it is made, word by word in the order of their bytes. Confined to one thread.
final class LexiconRows {

    /// What one byte can count.
    private static final int MOST = 255;

    private final List<String> spellings = new ArrayList<>();
    private final ByteArrayOutputStream readings = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lengths = new ByteArrayOutputStream();
    private final ByteArrayOutputStream phones = new ByteArrayOutputStream();
    private final ByteArrayOutputStream frequency = new ByteArrayOutputStream();
    private final ByteArrayOutputStream marks = new ByteArrayOutputStream();

    void add(LexiconWord word) {
        row(word.spelling(), word.readings().size(), word.frequency(), LexiconTable.marks(word));
        for (Pronunciation reading : word.readings()) {
            byte[] codes = reading.codes();
            lengths.write(counted(codes.length, word.spelling()));
            phones.writeBytes(codes);
        }
    }

    /// Adds a word as another table has it.
    void copy(LexiconTable table, int word, String spelling) {
        int from = table.firstReading[word];
        int to = table.firstReading[word + 1];
        row(spelling, to - from, table.frequency[word] & 0xff, table.marks[word]);
        for (int reading = from; reading < to; reading++) {
            int first = table.firstPhone[reading];
            int length = table.firstPhone[reading + 1] - first;
            lengths.write(length);
            phones.write(table.phones, first, length);
        }
    }

    LexiconTable table() {
        return new LexiconTable(
                WordAutomaton.of(spellings),
                LexiconTable.starts(readings.toByteArray()),
                LexiconTable.starts(lengths.toByteArray()),
                phones.toByteArray(),
                frequency.toByteArray(),
                marks.toByteArray());
    }

    private void row(String spelling, int readingCount, int level, int mark) {
        spellings.add(spelling);
        readings.write(counted(readingCount, spelling));
        frequency.write(level);
        marks.write(mark);
    }

    private static int counted(int count, String spelling) {
        if (count > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " readings, of as many phones: " + spelling);
        }
        return count;
    }
}
