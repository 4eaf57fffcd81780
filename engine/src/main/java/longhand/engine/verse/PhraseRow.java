package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.verse.LineRow.Step;

/// A row in which some words do not follow one another. Immutable.
///
/// @param phrase  these words, two or more
/// @param allowed all words that may come
record PhraseRow(List<Integer> phrase, BitSet allowed) {

    /// @param said what stands ahead, so that a phrase is noticed that begins there
    LineRow behind(List<Integer> said) {
        // A state is how many words of the phrase the text ends with; the one that the line begins with comes first.
        List<Integer> states = new ArrayList<>(List.of(read(said)));
        for (int read = 0; read < phrase.size(); read++) {
            if (!states.contains(read)) {
                states.add(read);
            }
        }
        List<List<Step>> steps =
                states.stream().map(read -> steps(read, states)).toList();
        BitSet all = new BitSet();
        all.set(0, steps.size());
        return new LineRow(steps, all);
    }

    private List<Step> steps(int read, List<Integer> states) {
        Map<Integer, BitSet> next = new LinkedHashMap<>();
        BitSet others = (BitSet) allowed.clone();
        for (int word : phrase.stream().distinct().toList()) {
            others.clear(word);
            List<Integer> said = new ArrayList<>(phrase.subList(0, read));
            said.add(word);
            if (allowed.get(word) && !said.equals(phrase)) {
                next.computeIfAbsent(read(said), _ -> new BitSet()).set(word);
            }
        }
        next.computeIfAbsent(0, _ -> new BitSet()).or(others);
        return next.entrySet().stream()
                .map(step -> new Step(step.getValue(), states.indexOf(step.getKey())))
                .toList();
    }

    /// How many words of the phrase a text ends with; not all of them.
    private int read(List<Integer> said) {
        int longest = Math.min(said.size(), phrase.size() - 1);
        while (!said.subList(said.size() - longest, said.size()).equals(phrase.subList(0, longest))) {
            longest--;
        }
        return longest;
    }
}
