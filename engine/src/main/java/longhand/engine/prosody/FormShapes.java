package longhand.engine.prosody;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.LineShape;
import longhand.engine.api.LineShape.Unit;
import longhand.engine.api.VerseForm;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.LineRule;
import longhand.engine.form.Measure;

/// Forms as a writer chooses them. Immutable.
record FormShapes(FormLibrary library) {

    List<VerseForm> all() {
        return library.all().stream().map(form -> form(form.id(), form)).toList();
    }

    /// One of the writer's own.
    VerseForm own(String text, Form form) {
        return form(text, form);
    }

    private VerseForm form(String named, Form blank) {
        Form form = blank.spelling("");
        List<List<LineShape>> stanzas = form.stanzas().stream()
                .map(stanza -> stanza.stream().map(rule -> shape(rule, "")).toList())
                .toList();
        List<String> example = Stream.concat(form.examples().stream(), library.shown(form).stream())
                .findFirst()
                .map(Form.Example::lines)
                .orElse(List.of());
        return new VerseForm(named, form.title(), form.about(), stanzas, asks(form), example);
    }

    private static VerseForm.Asks asks(Form form) {
        return switch (form.asks()) {
            case NOTHING -> VerseForm.Asks.NOTHING;
            case WORD -> VerseForm.Asks.WORD;
            case LETTERS -> VerseForm.Asks.LETTERS;
            case LINE -> VerseForm.Asks.LINE;
        };
    }

    /// @param word whose letters begin the lines; may be empty
    static LineShape shape(LineRule rule, String word) {
        int initial = rule.initial();
        String letter = initial >= 1 && initial <= word.length() ? word.substring(initial - 1, initial) : "";
        return switch (rule.measure()) {
            case Measure.Syllables(int least, int most) -> shape(Unit.SYLLABLES, least, most, "", rule, letter);
            case Measure.WordCount(int least, int most) -> shape(Unit.WORDS, least, most, "", rule, letter);
            case Measure.Feet feet -> {
                List<String> rows = feet.written();
                IntStream.Builder lengths = IntStream.builder();
                rows.forEach(row -> lengths.add(row.length()));
                var range = lengths.build().summaryStatistics();
                yield shape(Unit.SYLLABLES, range.getMin(), range.getMax(), rows.getFirst(), rule, letter);
            }
            case Measure.Passage(int words) -> shape(Unit.PASSAGE, words, words, "", rule, letter);
            case Measure.Free() -> shape(Unit.SYLLABLES, 0, 0, "", rule, letter);
        };
    }

    private static LineShape shape(Unit unit, int least, int most, String beat, LineRule rule, String letter) {
        return new LineShape(unit, least, most, beat, rule.rhyme(), rule.refrain(), letter);
    }
}
