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
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.scansion.Fault.Kind;
import longhand.engine.text.WordCounter;

/// Checks a poem against its form, line by line. Immutable, thread-safe.
///
/// @param speech that says the words; what it only guesses counts as unknown
public record FormCheck(Speech speech) {

    /// @param form with what the writer has given for it, if it asks for something
    /// @param poem its lines; blank ones part stanzas and are passed over
    public FormReport check(Form form, List<String> poem) {
        List<String> lines =
                poem.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        FormReport report = form.isProse() ? passage(form, lines) : verse(form, lines);
        List<Fault> faults = new ArrayList<>(report.faults());
        faults.addAll(new RuleFaults(new LexiconKnowledge(speech), form).of(lines));
        faults.sort(Comparator.comparingInt(Fault::line));
        return new FormReport(report.lines(), faults);
    }

    private FormReport verse(Form form, List<String> lines) {
        List<LineRule> rules = form.lines();
        List<Fault> faults = new ArrayList<>();
        if (lines.size() != rules.size()) {
            faults.add(new Fault(0, Kind.LINES, "" + lines.size(), "" + rules.size()));
        }
        List<LineReport> reports = new ArrayList<>();
        int both = Math.min(lines.size(), rules.size());
        for (int i = 0; i < both; i++) {
            reports.add(line(i + 1, lines.get(i), rules.get(i), faults));
        }
        List<LineRule> kept = rules.subList(0, both);
        List<String> read = lines.subList(0, both);
        faults.addAll(new Echoes(new LineWords(speech), kept, read).faults());
        faults.addAll(new EndWords(kept, read).faults());
        faults.addAll(new LetterPlaces(form.whole().letters(), kept, read).faults());
        faults.addAll(new Figures(form.whole(), read, lines.size() >= rules.size()).faults());
        return new FormReport(reports, faults);
    }

    /// Prose has one measure, which is told of its last paragraph.
    private FormReport passage(Form form, List<String> lines) {
        Measure.Passage wanted = (Measure.Passage) form.lines().getFirst().measure();
        int words = WordCounter.count(String.join("\n", lines));
        List<LineReport> reports = lines.stream()
                .map(line -> new LineReport(line, WordCounter.count(line), List.of(), "", "", -1))
                .toList();
        return new FormReport(
                reports,
                words == wanted.words()
                        ? List.of()
                        : List.of(new Fault(lines.size(), Kind.WORDS, "" + words, "" + wanted.words())));
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
                .orElse("")
                .replace('~', 'x');
    }

    /// The word up to which the line keeps to the row that it keeps to longest.
    private static int off(LineReadings readings, Measure measure) {
        return rows(measure).stream().mapToInt(readings::wordsAlong).max().orElse(-1);
    }

    private static List<String> rows(Measure measure) {
        return switch (measure) {
            case Measure.Feet(List<String> rows) -> rows;
            case Measure.Syllables _, Measure.WordCount _, Measure.Free _, Measure.Passage _ -> List.of();
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
            case Measure.WordCount _, Measure.Free _, Measure.Passage _ -> Optional.empty();
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
            case Measure.Feet feet -> {
                List<String> rows = feet.written();
                TreeSet<Integer> lengths =
                        new TreeSet<>(rows.stream().map(String::length).toList());
                boolean tooLong = lengths.stream().noneMatch(counted::contains);
                yield tooLong
                        ? new Fault(number, Kind.SYLLABLES, found, range(lengths.first(), lengths.last()))
                        : new Fault(number, Kind.METER, found, rows.getFirst());
            }
            case Measure.WordCount _, Measure.Free _, Measure.Passage _ ->
                throw new IllegalStateException("words are counted apart");
        };
    }

    private static String range(int least, int most) {
        return least == most ? "" + least : least + "-" + most;
    }
}
