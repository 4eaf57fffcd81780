package longhand.ui.poem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import longhand.engine.api.LineReading;
import longhand.engine.api.LineShape;
import longhand.engine.api.LineShape.Unit;
import longhand.engine.api.VerseFault;
import longhand.engine.api.VerseForm;
import longhand.ui.Messages;

/// What the workbench says, in a poet's words. Pure functions.
///
/// @param messages for the language of the words
public record PoemTexts(Messages messages) {

    /// So many lines are told one by one.
    private static final int FEW = 6;

    /// The shape of a form in a line: "14 lines of 10 syllables, ABAB CDCD EFEF GG".
    public String shape(VerseForm form) {
        List<LineShape> lines = form.lines();
        if (form.spelled()) {
            return messages.text("poem.shape.spelled", length(lines.getFirst()));
        }
        LineShape first = lines.getFirst();
        String key = first.isFree() ? "free" : first.unit().name().toLowerCase(Locale.ROOT);
        String shape = messages.text("poem.shape." + key, lines.size(), lengths(lines));
        String rhymes = rhymes(form);
        return rhymes.isEmpty() ? shape : messages.text("poem.shape.rhymed", shape, rhymes);
    }

    private String lengths(List<LineShape> lines) {
        List<String> all = lines.stream().map(this::length).toList();
        if (all.stream().distinct().count() == 1) {
            return all.getFirst();
        }
        if (all.size() <= FEW) {
            return messages.text("poem.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
        }
        int least = lines.stream().mapToInt(LineShape::least).min().orElse(0);
        int most = lines.stream().mapToInt(LineShape::most).max().orElse(0);
        return messages.text("poem.range", least, most);
    }

    private static String rhymes(VerseForm form) {
        if (form.lines().stream().allMatch(line -> line.rhyme().isEmpty())) {
            return "";
        }
        return form.stanzas().stream()
                .map(stanza -> stanza.stream()
                        .map(line -> line.rhyme().isEmpty() ? "x" : line.rhyme())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    /// How long a line is to be: "10", "8 to 9"; empty if it may have any length.
    public String length(LineShape shape) {
        if (shape.isFree()) {
            return "";
        }
        return shape.least() == shape.most()
                ? messages.text("number", shape.least())
                : messages.text("poem.range", shape.least(), shape.most());
    }

    /// How long a line is: "10" where that is right, "9 of 10" where it is not.
    String count(LineReading line) {
        String count = line.count() == 0 ? "?" : messages.text("number", line.count());
        return isRight(line)
                ? count
                : messages.text("poem.of", count, line.shape().map(this::length).orElse(""));
    }

    /// Whether a line is as long as its form has it.
    boolean isRight(LineReading line) {
        return line.shape()
                .filter(shape -> !shape.isFree() && (line.count() < shape.least() || line.count() > shape.most()))
                .isEmpty();
    }

    /// What is counted, as the head of a column.
    String counts(VerseForm form) {
        boolean words = form.lines().stream().allMatch(line -> line.unit() == Unit.WORDS);
        return messages.text(words ? "poem.words" : "poem.syllables");
    }

    String rhymeHead(VerseForm form) {
        return form.lines().stream().allMatch(line -> line.rhyme().isEmpty()) ? "" : messages.text("poem.rhyme");
    }

    /// All faults of a line, one sentence each.
    String faults(LineReading line) {
        return line.faults().stream().map(this::fault).collect(Collectors.joining(" "));
    }

    String fault(VerseFault fault) {
        String found = fault.found();
        String wanted = fault.wanted();
        return switch (fault.kind()) {
            case EXTRA_LINE -> messages.text("poem.fault.extra");
            case UNKNOWN_WORD -> messages.text("poem.fault.unknown", found);
            case SYLLABLES -> messages.text("poem.fault.syllables", found, wanted);
            case WORDS -> messages.text("poem.fault.words", found, wanted);
            case METER -> messages.text(found.isEmpty() ? "poem.fault.meter" : "poem.fault.meter-at", found);
            case RHYME -> messages.text("poem.fault.rhyme", found, wanted);
            case SAME_WORD -> messages.text("poem.fault.same-word", found);
            case REFRAIN -> messages.text("poem.fault.refrain", wanted);
            case INITIAL -> messages.text("poem.fault.initial", wanted.toUpperCase(Locale.ROOT));
        };
    }

    /// A line for those who hear the page.
    String spoken(LineReading line, boolean faulty) {
        String rhyme = line.shape().map(LineShape::rhyme).orElse("");
        String unit = line.shape().map(LineShape::unit).orElse(Unit.SYLLABLES) == Unit.WORDS ? "words" : "syllables";
        String counted = messages.text("poem.spoken." + unit, line.number(), count(line));
        String rhymed = rhyme.isEmpty() ? counted : messages.text("poem.spoken.rhyme", counted, rhyme);
        return faulty ? rhymed + " " + faults(line) : rhymed;
    }
}
