package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import longhand.engine.filter.Letters;

/// Finds words that have exactly some letters together: a bounded search, the commoner words first. Confined to one
/// thread.
final class Anagrams {

    /// So many words are tried, the commonest.
    private static final int WORDS = 500;

    private static final int MOST_FOUND = 150;
    private static final int BUDGET = 100_000;

    /// The rarest first: few words have them, so that a branch without hope is short.
    private static final String ORDER = "qjxzvkwybpgfmchdlurtnisaoe";

    private final List<Integer> words;
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final int most;
    private final Set<List<Integer>> found = new LinkedHashSet<>();
    private int left = BUDGET;

    /// @param most no line has more words
    private Anagrams(VerseWords words, BitSet allowed, int[] letters, int most) {
        this.most = most;
        this.words = allowed.stream()
                .filter(word -> fits(counts(words.text(word)), letters))
                .boxed()
                .sorted(Comparator.comparingInt((Integer word) -> -words.frequency(word)))
                .limit(WORDS)
                .toList();
        this.words.forEach(word -> counts.put(word, counts(words.text(word))));
    }

    /// A row of words that have all of the letters and no others; it has no end if none were found.
    ///
    /// @param letters a to z
    static LineRow row(String letters, VerseWords words, BitSet allowed, int most) {
        int[] all = counts(letters);
        Anagrams search = new Anagrams(words, allowed, all, most);
        search.find(all, new ArrayList<>());
        return search.row(all);
    }

    private static int[] counts(String text) {
        int[] counts = new int[26];
        Letters.only(Letters.plain(text))
                .chars()
                .filter(letter -> letter >= 'a' && letter <= 'z')
                .forEach(letter -> counts[letter - 'a']++);
        return counts;
    }

    private static boolean fits(int[] some, int[] all) {
        for (int letter = 0; letter < some.length; letter++) {
            if (some[letter] > all[letter]) {
                return false;
            }
        }
        return true;
    }

    private static int[] without(int[] all, int[] some) {
        int[] rest = all.clone();
        for (int letter = 0; letter < some.length; letter++) {
            rest[letter] -= some[letter];
        }
        return rest;
    }

    /// Each branch says which word has the rarest letter that is left.
    private void find(int[] rest, List<Integer> chosen) {
        int rarest = rarest(rest);
        if (rarest < 0) {
            found.add(chosen.stream().sorted().toList());
            return;
        }
        for (int word : words) {
            if (left == 0 || found.size() == MOST_FOUND || chosen.size() == most) {
                return;
            }
            int[] own = counts.getOrDefault(word, rest);
            left--;
            if (own[rarest] > 0 && fits(own, rest)) {
                chosen.add(word);
                find(without(rest, own), chosen);
                chosen.removeLast();
            }
        }
    }

    private static int rarest(int[] rest) {
        return ORDER.chars()
                .map(letter -> letter - 'a')
                .filter(letter -> rest[letter] > 0)
                .findFirst()
                .orElse(-1);
    }

    /// The words of each finding in every order. A state is the letters that are left, so that a word leads to one
    /// state, whichever finding it is of.
    private LineRow row(int[] all) {
        Map<List<Integer>, Integer> states = new HashMap<>();
        List<Map<Integer, Integer>> next = new ArrayList<>();
        state(all, states, next);
        found.forEach(words -> say(words, all, states, next));
        int nothing = state(new int[all.length], states, next);
        return new LineRow(next.stream().map(Anagrams::steps).toList(), LineRow.bits(nothing));
    }

    private static int state(int[] letters, Map<List<Integer>, Integer> states, List<Map<Integer, Integer>> next) {
        List<Integer> key = IntStream.of(letters).boxed().toList();
        return states.computeIfAbsent(key, _ -> {
            next.add(new TreeMap<>());
            return next.size() - 1;
        });
    }

    private void say(
            List<Integer> words, int[] rest, Map<List<Integer>, Integer> states, List<Map<Integer, Integer>> next) {
        int from = state(rest, states, next);
        for (int word : new HashSet<>(words)) {
            int[] behind = without(rest, counts.getOrDefault(word, rest));
            next.get(from).put(word, state(behind, states, next));
            List<Integer> others = new ArrayList<>(words);
            others.remove(Integer.valueOf(word));
            say(others, behind, states, next);
        }
    }

    private static List<LineRow.Step> steps(Map<Integer, Integer> next) {
        return next.entrySet().stream()
                .map(step -> new LineRow.Step(LineRow.bits(step.getKey()), step.getValue()))
                .toList();
    }
}
