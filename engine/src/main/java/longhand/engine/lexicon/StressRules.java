package longhand.engine.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which syllables of a word are stressed, by how many it has and by its last letters: the longest ending
/// that a rule knows counts. Immutable.
///
/// @param patterns stress strings by `syllables + ending`
record StressRules(Map<String, String> patterns) {

    private static final int LONGEST_ENDING = 6;

    /// How many words more a rule must get right than the shorter endings do.
    private static final int LEAST_GAIN = 2;

    StressRules {
        patterns = Map.copyOf(patterns);
    }

    /// A word and its stress.
    record Stressed(String letters, String pattern) {}

    static StressRules learn(List<Stressed> words) {
        Map<String, String> patterns = new HashMap<>();
        for (int length = 0; length <= LONGEST_ENDING; length++) {
            StressRules shorter = new StressRules(patterns);
            Map<String, Map<String, Integer>> counts = new TreeMap<>();
            for (Stressed word : words) {
                int syllables = word.pattern().length();
                counts.computeIfAbsent(key(syllables, word.letters(), length), _ -> new TreeMap<>())
                        .merge(word.pattern(), 1, Integer::sum);
            }
            counts.forEach((key, seen) -> keepBest(patterns, key, seen, shorter));
        }
        return new StressRules(patterns);
    }

    private static void keepBest(
            Map<String, String> patterns, String key, Map<String, Integer> counts, StressRules shorter) {
        String best = "";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            best = count.getValue() > counts.getOrDefault(best, 0) ? count.getKey() : best;
        }
        int digits = digits(key);
        String known = shorter.pattern(Integer.parseInt(key.substring(0, digits)), key.substring(digits));
        if (counts.getOrDefault(best, 0) - counts.getOrDefault(known, 0) >= LEAST_GAIN) {
            patterns.put(key, best);
        }
    }

    /// A digit for each syllable.
    ///
    /// @param letters a..z
    String pattern(int syllables, String letters) {
        for (int length = Math.min(LONGEST_ENDING, letters.length()); length >= 0; length--) {
            String pattern = patterns.get(key(syllables, letters, length));
            if (pattern != null) {
                return pattern;
            }
        }
        return syllables == 0 ? "" : "1" + "0".repeat(syllables - 1);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(patterns.size());
        for (Map.Entry<String, String> pattern : new TreeMap<>(patterns).entrySet()) {
            out.writeUTF(pattern.getKey());
            out.writeUTF(pattern.getValue());
        }
    }

    static StressRules read(DataInput in) throws IOException {
        Map<String, String> patterns = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            patterns.put(in.readUTF(), in.readUTF());
        }
        return new StressRules(patterns);
    }

    private static String key(int syllables, String letters, int length) {
        return syllables + letters.substring(Math.max(0, letters.length() - length));
    }

    private static int digits(String key) {
        int digits = 0;
        while (digits < key.length() && Character.isDigit(key.charAt(digits))) {
            digits++;
        }
        return digits;
    }
}
