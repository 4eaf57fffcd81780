package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.form.EndWord;
import longhand.engine.form.LineRule;
import longhand.engine.scansion.Fault.Kind;
import longhand.engine.text.Words;

/// Lines that end with the same word, or have it inside.
///
/// @param rules of the lines, as many
record EndWords(List<LineRule> rules, List<String> lines) {

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = words(lines.get(i));
            String found = words.isEmpty() ? "" : words.getLast();
            String wanted =
                    switch (rules.get(i).end()) {
                        case EndWord.Same(String name) -> first.computeIfAbsent(name, _ -> found);
                        case EndWord.Fixed(String word) -> word;
                        case EndWord.Any _, EndWord.Given _ -> found;
                    };
            if (!found.equals(wanted)) {
                faults.add(new Fault(i + 1, Kind.END_WORD, found, wanted));
            }
            needed(i, words, first, faults);
        }
        return faults;
    }

    private void needed(int line, List<String> words, Map<String, String> first, List<Fault> faults) {
        for (String name : rules.get(line).needs()) {
            String wanted = first.getOrDefault(name, "");
            if (!wanted.isEmpty() && !words.contains(wanted)) {
                faults.add(new Fault(line + 1, Kind.NEEDED_WORD, "", wanted));
            }
        }
    }

    private static List<String> words(String line) {
        return Words.of(line).stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
    }
}
