package longhand.engine.lexicon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How often words stand in printed English, from the frequency dictionary of SymSpell: a word and its
/// count a line.
///
/// @param counts by word in small letters
record Frequencies(Map<String, Long> counts) {

    private static final String FILE = "symspellpy/symspellpy/frequency_dictionary_en_82_765.txt";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int TOP = 255;

    /// How often the commonest word stands there, `the`: the top of the scale.
    private static final double MOST = 23_135_851_162.0;

    Frequencies {
        counts = Map.copyOf(counts);
    }

    static Frequencies read(Path sources) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (String line : Files.readAllLines(sources.resolve(FILE))) {
            String[] fields = line.replace(BYTE_ORDER_MARK, "").split(" ", 2);
            counts.put(fields[0], Long.valueOf(fields[1].strip()));
        }
        return new Frequencies(counts);
    }

    long count(String word) {
        return counts.getOrDefault(word, 0L);
    }

    /// By ratio: 0 for a word that is not there, 255 for `the`.
    int level(String word) {
        long count = count(word);
        double share = count == 0 ? 0 : Math.log((double) count) / Math.log(MOST);
        return Math.clamp(Math.round(TOP * share), 0, TOP);
    }
}
