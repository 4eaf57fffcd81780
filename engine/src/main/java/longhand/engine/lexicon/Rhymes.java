package longhand.engine.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// Finds rhymes in a lexicon. A word never rhymes with itself, nor with a word that sounds the same: that
/// one is a homophone. Each word is named once, with its nearest reading; near ones come first, then
/// common ones, then by spelling.
///
/// Reads all pronunciations once, when it is made. Immutable, thread-safe.
public final class Rhymes {

    private static final Comparator<Rhyme> ORDER = Comparator.comparingDouble(Rhyme::distance)
            .thenComparing(Comparator.comparingInt(Rhyme::frequency).reversed())
            .thenComparing(Rhyme::spelling);

    private static final Readings NONE = new Readings();

    private final Lexicon lexicon;
    private final LexiconTable table;

    /// Readings by rhyme part, packed.
    private final Map<String, Readings> classes = new HashMap<>();

    public Rhymes(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.table = lexicon.table();
        for (int reading = 0; reading < table.firstPhone.length - 1; reading++) {
            classes.computeIfAbsent(table.rhymePart(reading), _ -> new Readings())
                    .add(reading);
        }
    }

    /// Words whose rhyme part is equal and whose onset is another, for any of the readings of a word.
    ///
    /// @param readings of the word that is to be rhymed
    public List<Rhyme> perfect(List<Pronunciation> readings) {
        return equal(readings, Rhymes::haveOtherOnsets);
    }

    /// Words whose rhyme part is equal, as rhyming dictionaries on the CMU dictionary have it: `believe` for
    /// `leave`.
    ///
    /// @param readings of the word that is to be rhymed
    public List<Rhyme> sameEnding(List<Pronunciation> readings) {
        return equal(readings, (_, _) -> true);
    }

    /// Words that nearly rhyme.
    ///
    /// @param readings of the word that is to be rhymed
    /// @param limit    the largest distance, see [SlantDistance]; perfect rhymes are left out
    public List<Rhyme> slant(List<Pronunciation> readings, double limit) {
        Map<Integer, Rhyme> nearest = new LinkedHashMap<>();
        for (Pronunciation reading : readings) {
            SlantDistance from = new SlantDistance(reading.packedRhyme());
            classes.forEach((part, others) -> {
                double distance = from.to(part);
                if (distance > 0 && distance <= limit) {
                    others.all().forEach(other -> keep(nearest, other, distance, readings));
                }
            });
        }
        perfect(readings).forEach(rhyme -> nearest.remove(rhyme.word()));
        return sorted(nearest);
    }

    /// Words that sound just the same in one of their readings, by spelling; the word itself is among them.
    ///
    /// @param readings of the word
    public List<String> homophones(List<Pronunciation> readings) {
        return readings.stream()
                .flatMapToInt(this::rhyming)
                .filter(other -> readings.contains(table.pronunciation(other)))
                .mapToObj(other -> lexicon.words().word(table.wordOf(other)))
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether one reading of each rhyme perfectly.
    public static boolean rhyme(List<Pronunciation> first, List<Pronunciation> second) {
        return first.stream().anyMatch(one -> second.stream()
                .anyMatch(other -> one.rhyme().equals(other.rhyme()) && haveOtherOnsets(one, other)));
    }

    private List<Rhyme> equal(List<Pronunciation> readings, BiPredicate<Pronunciation, Pronunciation> mayRhyme) {
        Map<Integer, Rhyme> found = new LinkedHashMap<>();
        for (Pronunciation reading : readings) {
            rhyming(reading)
                    .filter(other -> mayRhyme.test(reading, table.pronunciation(other)))
                    .forEach(other -> keep(found, other, 0, readings));
        }
        return sorted(found);
    }

    private IntStream rhyming(Pronunciation reading) {
        return classes.getOrDefault(reading.packedRhyme(), NONE).all();
    }

    /// Keeps the nearest reading of each word, and no word that sounds like the one to be rhymed.
    private void keep(Map<Integer, Rhyme> nearest, int reading, double distance, List<Pronunciation> readings) {
        int word = table.wordOf(reading);
        Rhyme known = nearest.get(word);
        if ((known == null || known.distance() > distance) && !isHomophone(word, readings)) {
            nearest.put(word, rhyme(word, reading, distance));
        }
    }

    private Rhyme rhyme(int word, int reading, double distance) {
        return new Rhyme(
                word, lexicon.words().word(word), table.pronunciation(reading), lexicon.frequency(word), distance);
    }

    private boolean isHomophone(int word, List<Pronunciation> readings) {
        return lexicon.pronunciations(word).stream().anyMatch(readings::contains);
    }

    private static boolean haveOtherOnsets(Pronunciation one, Pronunciation other) {
        return !one.onset().equals(other.onset());
    }

    private static List<Rhyme> sorted(Map<Integer, Rhyme> rhymes) {
        return rhymes.values().stream().sorted(ORDER).toList();
    }

    /// Numbers of readings as they are gathered.
    private static final class Readings {

        private int[] readings = new int[1];
        private int count;

        void add(int reading) {
            if (count == readings.length) {
                readings = Arrays.copyOf(readings, 2 * count);
            }
            readings[count++] = reading;
        }

        IntStream all() {
            return Arrays.stream(readings, 0, count);
        }
    }
}
