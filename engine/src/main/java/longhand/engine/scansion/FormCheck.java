package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.form.Measure;
import longhand.engine.lexicon.Speech;
import longhand.engine.lexicon.SpokenWord;
import longhand.engine.scansion.Fault.Kind;

/// Checks a poem against its form, line by line. Immutable, thread-safe.
///
/// @param speech that says the words; what it only guesses counts as unknown
public record FormCheck(Speech speech) {

    /// @param form  with its lines spelled, if it wants a word
    /// @param poem  its lines; blank ones part stanzas and are passed over
    /// @param word  whose letters begin the lines; may be empty
    public FormReport check(Form form, List<String> poem, String word) {
        List<String> lines =
                poem.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<LineRule> rules = form.lines();
        List<Fault> faults = new ArrayList<>();
        if (lines.size() != rules.size()) {
            faults.add(new Fault(0, Kind.LINES, "" + lines.size(), "" + rules.size()));
        }
        List<LineReport> reports = new ArrayList<>();
        int both = Math.min(lines.size(), rules.size());
        for (int i = 0; i < both; i++) {
            reports.add(line(i + 1, lines.get(i), rules.get(i), faults));
            initial(i + 1, lines.get(i), rules.get(i), word, faults);
        }
        faults.addAll(new Echoes(new LineWords(speech), rules.subList(0, both), lines.subList(0, both)).faults());
        faults.sort(Comparator.comparingInt(Fault::line));
        return new FormReport(reports, faults);
    }

    private LineReport line(int number, String text, LineRule rule, List<Fault> faults) {
        List<SpokenWord> words = new LineWords(speech).of(text);
        boolean counted = rule.measure() instanceof Measure.WordCount || rule.measure() instanceof Measure.Free;
        List<SpokenWord> unknown =
                words.stream().filter(word -> word.readings().isEmpty()).toList();
        if (!counted && !unknown.isEmpty()) {
            unknown.forEach(word -> faults.add(new Fault(number, Kind.UNKNOWN_WORD, word.text(), "")));
            return new LineReport(text, 0, List.of(), rule.rhyme(), "", -1);
        }
        LineReadings readings = new LineReadings(words);
        Optional<List<String>> said = said(readings, rule.measure());
        if (said.isEmpty() && !counted) {
            faults.add(fault(number, readings, rule.measure()));
        }
        if (rule.measure() instanceof Measure.WordCount(int least, int most)
                && (words.size() < least || words.size() > most)) {
            faults.add(new Fault(number, Kind.WORDS, "" + words.size(), range(least, most)));
        }
        List<String> stresses =
                said.or(() -> along(readings, readings.syllables())).orElse(List.of());
        int syllables = stresses.stream().mapToInt(String::length).sum();
        String row = said.isEmpty() ? "" : row(readings, rule.measure());
        int off = said.isEmpty() ? off(readings, rule.measure()) : -1;
        return new LineReport(text, syllables, stresses, rule.rhyme(), row, off);
    }

    private static String row(LineReadings readings, Measure measure) {
        return rows(measure).stream()
                .filter(row -> readings.along(row).isPresent())
                .findFirst()
                .orElse("");
    }

    /// The word up to which the line keeps to the row that it keeps to longest.
    private static int off(LineReadings readings, Measure measure) {
        return rows(measure).stream().mapToInt(readings::wordsAlong).max().orElse(-1);
    }

    private static List<String> rows(Measure measure) {
        return switch (measure) {
            case Measure.Feet(List<String> rows) -> rows;
            case Measure.Syllables _, Measure.WordCount _, Measure.Free _ -> List.of();
        };
    }

    private static Optional<List<String>> said(LineReadings readings, Measure measure) {
        return switch (measure) {
            case Measure.Syllables(int least, int most) ->
                along(
                        readings,
                        new TreeSet<>(IntStream.rangeClosed(least, most).boxed().toList()));
            case Measure.Feet(List<String> rows) ->
                rows.stream().flatMap(row -> readings.along(row).stream()).findFirst();
            case Measure.WordCount _, Measure.Free _ -> Optional.empty();
        };
    }

    private static Optional<List<String>> along(LineReadings readings, NavigableSet<Integer> lengths) {
        return lengths.stream()
                .flatMap(length -> readings.along("?".repeat(length)).stream())
                .findFirst();
    }

    private static Fault fault(int number, LineReadings readings, Measure measure) {
        NavigableSet<Integer> counted = readings.syllables();
        String found = range(counted.first(), counted.last());
        return switch (measure) {
            case Measure.Syllables(int least, int most) -> new Fault(number, Kind.SYLLABLES, found, range(least, most));
            case Measure.Feet(List<String> rows) -> {
                TreeSet<Integer> lengths =
                        new TreeSet<>(rows.stream().map(String::length).toList());
                boolean tooLong = lengths.stream().noneMatch(counted::contains);
                yield tooLong
                        ? new Fault(number, Kind.SYLLABLES, found, range(lengths.first(), lengths.last()))
                        : new Fault(number, Kind.METER, found, rows.getFirst());
            }
            case Measure.WordCount _, Measure.Free _ -> throw new IllegalStateException("words are counted apart");
        };
    }

    private static String range(int least, int most) {
        return least == most ? "" + least : least + "-" + most;
    }

    private static void initial(int number, String line, LineRule rule, String word, List<Fault> faults) {
        if (rule.initial() < 1 || rule.initial() > word.length()) {
            return;
        }
        String wanted = word.substring(rule.initial() - 1, rule.initial());
        String found = line.replaceAll("^\\P{L}+", "");
        if (!found.regionMatches(true, 0, wanted, 0, 1)) {
            faults.add(new Fault(number, Kind.INITIAL, found.isEmpty() ? "" : found.substring(0, 1), wanted));
        }
    }
}
