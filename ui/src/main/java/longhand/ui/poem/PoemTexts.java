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
        if (form.asks() == VerseForm.Asks.LETTERS || form.asks() == VerseForm.Asks.LINE) {
            String key = form.asks() == VerseForm.Asks.LETTERS ? "poem.shape.spelled." : "poem.shape.given.";
            LineShape line = lines.getFirst();
            return messages.text(key + unit(line), length(line));
        }
        LineShape first = lines.getFirst();
        String key = unit(first);
        String shape = messages.text("poem.shape." + key, lines.size(), lengths(lines));
        String rhymes = rhymes(form);
        return rhymes.isEmpty() ? shape : messages.text("poem.shape.rhymed", shape, rhymes);
    }

    private static String unit(LineShape line) {
        return line.isFree() ? "free" : line.unit().name().toLowerCase(Locale.ROOT);
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
        return !line.isShort() && !line.isLong();
    }

    /// What is counted, as the head of a column.
    String counts(VerseForm form) {
        boolean words = form.lines().stream().allMatch(line -> line.unit() != Unit.SYLLABLES);
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
            case LAST_LETTER -> messages.text("poem.fault.last-letter", wanted.toUpperCase(Locale.ROOT));
            case SPINE_MISSING -> messages.text("poem.fault.spine-missing", wanted.toUpperCase(Locale.ROOT));
            case SPINE ->
                messages.text("poem.fault.spine", found.toUpperCase(Locale.ROOT), wanted.toUpperCase(Locale.ROOT));
            case END_WORD -> messages.text("poem.fault.end-word", wanted);
            case NEEDED_WORD -> messages.text("poem.fault.needed-word", wanted);
            case RULE -> messages.text("poem.fault.rule", found, wanted);
            case PANGRAM -> messages.text("poem.fault.pangram", wanted);
            case ANAGRAM -> anagram(found, wanted);
            case PALINDROME -> messages.text("poem.fault.palindrome", found, wanted);
        };
    }

    private String anagram(String extra, String lacking) {
        String which = extra.isEmpty() ? "lacking" : lacking.isEmpty() ? "extra" : "both";
        return messages.text("poem.fault.anagram-" + which, extra, lacking);
    }

    /// A line for those who hear the page.
    String spoken(LineReading line, boolean faulty) {
        String rhyme = line.shape().map(LineShape::rhyme).orElse("");
        String unit =
                line.shape().map(LineShape::unit).orElse(Unit.SYLLABLES) != Unit.SYLLABLES ? "words" : "syllables";
        String counted = messages.text("poem.spoken." + unit, line.number(), count(line));
        String rhymed = rhyme.isEmpty() ? counted : messages.text("poem.spoken.rhyme", counted, rhyme);
        return faulty ? rhymed + " " + faults(line) : rhymed;
    }
}
