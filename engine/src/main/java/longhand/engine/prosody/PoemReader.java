package longhand.engine.prosody;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.LineReading;
import longhand.engine.api.LineShape;
import longhand.engine.api.PoemReading;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.ScannedLine;
import longhand.engine.lexicon.ScannedWord;
import longhand.engine.lexicon.Scansion;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.Fault;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scansion.FormReport;
import longhand.engine.scansion.LineReport;

/// Reads a poem line by line: what is there, what the form asks, what is wrong. Immutable.
///
/// @param speech that says the words
/// @param form   with what the writer has given for it
record PoemReader(Speech speech, Form form) {

    PoemReading read(List<String> lines) {
        List<ScannedLine> scanned = new Scansion(speech).scan(String.join("\n", lines));
        FormReport report = new FormCheck(speech).check(form, lines);
        if (form.isProse()) {
            return prose(scanned, report);
        }
        List<LineRule> rules = form.lines();
        List<LineReading> readings = new ArrayList<>();
        for (int i = 0; i < scanned.size(); i++) {
            readings.add(i < rules.size() ? line(i, scanned.get(i), rules.get(i), report) : extra(i, scanned.get(i)));
        }
        List<LineShape> missing = rules.subList(Math.min(rules.size(), scanned.size()), rules.size()).stream()
                .map(rule -> FormShapes.shape(rule, form.whole().letters()))
                .toList();
        return new PoemReading(readings, missing, guessed(scanned));
    }

    private LineReading line(int index, ScannedLine line, LineRule rule, FormReport report) {
        LineReport said = report.lines().get(index);
        List<Fault> faults = report.faults().stream()
                .filter(fault -> fault.line() == index + 1)
                .toList();
        LineShape shape = FormShapes.shape(rule, form.whole().letters());
        int count = shape.unit() == LineShape.Unit.WORDS ? line.words().size() : said.syllables();
        return new LineReading(
                line.number() - 1,
                index + 1,
                count,
                Optional.of(shape),
                Beats.of(line, said),
                new FaultPlaces(line, said).of(faults));
    }

    /// The last paragraph has the words of all, and what is wrong with them.
    private PoemReading prose(List<ScannedLine> scanned, FormReport report) {
        LineShape whole = FormShapes.shape(form.lines().getFirst(), "");
        LineShape part = new LineShape(LineShape.Unit.PASSAGE, 0, 0, "", "", "", "");
        int words = scanned.stream().mapToInt(line -> line.words().size()).sum();
        List<LineReading> readings = new ArrayList<>();
        for (ScannedLine line : scanned) {
            int index = readings.size();
            boolean last = index == scanned.size() - 1;
            List<Fault> faults = report.faults().stream()
                    .filter(fault -> fault.line() == index + 1)
                    .toList();
            readings.add(new LineReading(
                    line.number() - 1,
                    index + 1,
                    last ? words : line.words().size(),
                    Optional.of(last ? whole : part),
                    List.of(),
                    new FaultPlaces(line, report.lines().get(index)).of(faults)));
        }
        return new PoemReading(readings, scanned.isEmpty() ? List.of(whole) : List.of(), List.of());
    }

    private static LineReading extra(int index, ScannedLine line) {
        return new LineReading(
                line.number() - 1,
                index + 1,
                line.syllables().first(),
                Optional.empty(),
                Beats.of(line),
                List.of(FaultPlaces.extraLine()));
    }

    /// Each word once, as it stands there first; figures are none.
    private static List<String> guessed(List<ScannedLine> lines) {
        Map<String, String> guessed = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.words().stream())
                .map(ScannedWord::spoken)
                .filter(spoken -> !spoken.verified() && !spoken.readings().isEmpty())
                .forEach(spoken -> guessed.putIfAbsent(spoken.text().toLowerCase(Locale.ROOT), spoken.text()));
        return List.copyOf(guessed.values());
    }
}
