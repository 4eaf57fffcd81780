package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.SpokenWord;

/// Walks a line of verse along a row of weak and strong places, in every way in which its words can be said.
final class LineReadings {

    private final List<SpokenWord> words;

    LineReadings(List<SpokenWord> words) {
        this.words = words;
    }

    /// All numbers of syllables that the line can have, ascending.
    NavigableSet<Integer> syllables() {
        NavigableSet<Integer> totals = new TreeSet<>(List.of(0));
        for (SpokenWord word : words) {
            NavigableSet<Integer> longer = new TreeSet<>();
            for (int total : totals) {
                word.readings().forEach(said -> longer.add(total + said.syllables()));
            }
            totals = longer;
        }
        return totals;
    }

    /// How the words are to be said so that the line walks along a row; empty if it cannot.
    ///
    /// @param row `x` weak, `/` strong, `?` either, `~` the weak end of a longer word
    Optional<List<String>> along(String row) {
        List<String> said = new ArrayList<>();
        return walk(row, 0, said) ? Optional.of(said) : Optional.empty();
    }

    /// How many of its first words can be said so that they walk along a row, at most all but the last.
    int wordsAlong(String row) {
        return Math.max(0, Math.min(words.size() - 1, farthest(row, 0, 0)));
    }

    private int farthest(String row, int at, int word) {
        int most = word;
        if (word < words.size()) {
            for (Pronunciation way : words.get(word).readings()) {
                int end = at + way.stress().length();
                if (end <= row.length() && agrees(way.stress(), row.substring(at, end))) {
                    most = Math.max(most, farthest(row, end, word + 1));
                }
            }
        }
        return most;
    }

    private boolean walk(String row, int at, List<String> said) {
        if (said.size() == words.size()) {
            return at == row.length();
        }
        for (Pronunciation way : words.get(said.size()).readings()) {
            String stress = way.stress();
            int end = at + stress.length();
            if (end <= row.length() && agrees(stress, row.substring(at, end))) {
                said.add(stress);
                if (walk(row, end, said)) {
                    return true;
                }
                said.removeLast();
            }
        }
        return false;
    }

    /// A single syllable goes anywhere but to `~`. Of several, the chief one has to be strong and its neighbours weak.
    private static boolean agrees(String stress, String places) {
        int chief = stress.indexOf('1');
        if (places.equals("~")) {
            return false;
        }
        for (int i = 0; i < places.length() && stress.length() > 1; i++) {
            boolean isChief = stress.charAt(i) == '1';
            boolean besideChief = chief >= 0 && !isChief && nextToChief(stress, i);
            boolean isWeak = places.charAt(i) == 'x' || places.charAt(i) == '~';
            if (isWeak && isChief || places.charAt(i) == '/' && besideChief) {
                return false;
            }
        }
        return true;
    }

    private static boolean nextToChief(String stress, int i) {
        return stress.startsWith("1", i + 1) || i > 0 && stress.startsWith("1", i - 1);
    }
}
