package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.form.EndWord;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.Rhymes;
import longhand.engine.lexicon.SpokenWord;
import longhand.engine.scansion.Fault.Kind;

/// What lines have to do with one another: rhymes and lines that come back.
///
/// @param words that says them
/// @param rules of the lines, as many
record Echoes(LineWords words, List<LineRule> rules, List<String> lines) {

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> refrains = new HashMap<>();
        Map<String, List<SpokenWord>> ends = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String refrain = rules.get(i).refrain();
            Integer first = refrain.isEmpty() ? null : refrains.putIfAbsent(refrain, i);
            if (first != null) {
                refrain(i, first, faults);
            } else if (!rules.get(i).rhyme().isEmpty()) {
                rhyme(i, ends.computeIfAbsent(rules.get(i).rhyme(), _ -> new ArrayList<>()), faults);
            }
        }
        return faults;
    }

    private void refrain(int at, int first, List<Fault> faults) {
        if (!spoken(lines.get(at)).equals(spoken(lines.get(first)))) {
            faults.add(new Fault(at + 1, Kind.REFRAIN, lines.get(at), lines.get(first)));
        }
    }

    /// A refrain may end on another mark.
    private static String spoken(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}']+", " ")
                .strip();
    }

    private void rhyme(int at, List<SpokenWord> earlier, List<Fault> faults) {
        List<SpokenWord> line = words.of(lines.get(at));
        int behind = rules.get(at).end() instanceof EndWord.Any ? 0 : 1;
        if (line.size() <= behind) {
            return;
        }
        SpokenWord end = line.get(line.size() - 1 - behind);
        for (SpokenWord other : earlier) {
            if (other.text().equalsIgnoreCase(end.text())) {
                faults.add(new Fault(at + 1, Kind.SAME_WORD, end.text(), other.text()));
                break;
            }
            if (!Rhymes.rhyme(end.readings(), other.readings())) {
                faults.add(new Fault(at + 1, Kind.RHYME, end.text(), other.text()));
                break;
            }
        }
        earlier.add(end);
    }
}
