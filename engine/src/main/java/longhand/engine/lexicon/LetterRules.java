package longhand.engine.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each letter of a word sounds like among its neighbours: exceptions to exceptions. A rule says which
/// phones a letter stands for in some context; where several fit, the one with the widest context counts.
/// Immutable.
final class LetterRules {

    /// From narrow to wide.
    private static final List<LetterContext> CONTEXTS = List.of(
            new LetterContext(0, 0),
            new LetterContext(0, 1),
            new LetterContext(1, 0),
            new LetterContext(1, 1),
            new LetterContext(1, 2),
            new LetterContext(2, 1),
            new LetterContext(2, 2),
            new LetterContext(1, 4),
            new LetterContext(3, 2),
            new LetterContext(3, 3));

    /// How many letters more a rule must get right than the narrower ones do.
    private static final int LEAST_GAIN = 3;

    private static final int PLACE_BITS = 20;

    /// Sorted.
    private final long[] keys;

    /// Per key a place in the sounds.
    private final short[] values;

    /// Phones without stress, a space between two; the first is silence.
    private final List<String> sounds;

    private LetterRules(long[] keys, short[] values, List<String> sounds) {
        this.keys = keys;
        this.values = values;
        this.sounds = List.copyOf(sounds);
    }

    /// Letters of a word with what each stands for.
    record Spoken(String letters, List<String> sounds) {}

    static LetterRules learn(List<Spoken> words) {
        return new Learning(words).rules();
    }

    /// The phones of a word, without stress.
    ///
    /// @param word a..z
    List<String> phones(String word) {
        List<String> phones = new ArrayList<>();
        for (int at = 0; at < word.length(); at++) {
            String sound = sounds.get(sound(word, at));
            if (!sound.isEmpty()) {
                phones.addAll(List.of(sound.split(" ")));
            }
        }
        return phones;
    }

    int size() {
        return keys.length;
    }

    private int sound(String word, int at) {
        for (int level = CONTEXTS.size() - 1; level >= 0; level--) {
            int found = Arrays.binarySearch(keys, CONTEXTS.get(level).key(level, word, at));
            if (found >= 0) {
                return values[found];
            }
        }
        return 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(sounds.size());
        for (String sound : sounds) {
            out.writeUTF(sound);
        }
        out.writeInt(keys.length);
        for (int i = 0; i < keys.length; i++) {
            out.writeLong(keys[i]);
            out.writeShort(values[i]);
        }
    }

    static LetterRules read(DataInput in) throws IOException {
        List<String> sounds = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            sounds.add(in.readUTF());
        }
        long[] keys = new long[in.readInt()];
        short[] values = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readLong();
            values[i] = in.readShort();
        }
        return new LetterRules(keys, values, sounds);
    }

    /// The letters of all words in one row, with what is foretold of each so far. Confined to one thread.
    private static final class Learning {

        private final List<Spoken> words;
        private final List<String> sounds = new ArrayList<>(List.of(""));
        private final Map<Long, Short> rules = new TreeMap<>();
        private final short[] actual;
        private final short[] foretold;

        Learning(List<Spoken> words) {
            this.words = words;
            int letters =
                    words.stream().mapToInt(word -> word.letters().length()).sum();
            if (letters >= 1 << PLACE_BITS) {
                throw new IllegalArgumentException("too many letters to learn from: " + letters);
            }
            this.actual = new short[letters];
            this.foretold = new short[letters];
        }

        LetterRules rules() {
            number();
            for (int level = 0; level < CONTEXTS.size(); level++) {
                learn(sortedPlaces(level));
            }
            long[] keys = rules.keySet().stream().mapToLong(Long::longValue).toArray();
            short[] values = new short[keys.length];
            int at = 0;
            for (short value : rules.values()) {
                values[at++] = value;
            }
            return new LetterRules(keys, values, sounds);
        }

        private void number() {
            Map<String, Short> numbers = new TreeMap<>(Map.of("", (short) 0));
            int place = 0;
            for (Spoken word : words) {
                for (String sound : word.sounds()) {
                    Short number = numbers.putIfAbsent(sound, (short) sounds.size());
                    if (number == null) {
                        sounds.add(sound);
                    }
                    actual[place++] = numbers.getOrDefault(sound, (short) 0);
                }
            }
        }

        /// Keys of a context with the places where it stands, equal keys side by side.
        private long[] sortedPlaces(int level) {
            long[] places = new long[actual.length];
            int place = 0;
            for (Spoken word : words) {
                for (int at = 0; at < word.letters().length(); at++) {
                    places[place] = CONTEXTS.get(level).key(level, word.letters(), at) << PLACE_BITS | place;
                    place++;
                }
            }
            Arrays.sort(places);
            return places;
        }

        private void learn(long[] places) {
            int from = 0;
            for (int to = 1; to <= places.length; to++) {
                long key = places[from] >> PLACE_BITS;
                if (to == places.length || places[to] >> PLACE_BITS != key) {
                    learn(key, places, from, to);
                    from = to;
                }
            }
        }

        private void learn(long key, long[] places, int from, int to) {
            int[] counts = new int[sounds.size()];
            int right = 0;
            int best = 0;
            for (int i = from; i < to; i++) {
                int place = place(places[i]);
                right += foretold[place] == actual[place] ? 1 : 0;
                int count = ++counts[actual[place]];
                best = count > counts[best] ? actual[place] : best;
            }
            if (counts[best] - right >= LEAST_GAIN) {
                rules.put(key, (short) best);
                for (int i = from; i < to; i++) {
                    foretold[place(places[i])] = (short) best;
                }
            }
        }

        private static int place(long keyed) {
            return (int) (keyed & (1 << PLACE_BITS) - 1);
        }
    }
}
