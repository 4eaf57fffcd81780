package longhand.ui.poem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.LineReading;
import longhand.engine.api.LineShape;
import longhand.engine.api.VerseFault;
import longhand.engine.api.VerseForm;
import longhand.memory.text.Paragraph;
import longhand.ui.page.Mark;
import longhand.ui.page.VerseBeat;
import longhand.ui.page.VerseLine;
import longhand.ui.page.VerseMargin;

/// A poem as its margin shows it. A line that is being written lacks its end, which is no fault. Immutable.
///
/// @param page   the poem and how it reads
/// @param caret  index of the line that is being written; -1 = none
/// @param texts  what is said of it
/// @param stress whether stresses show
record PoemLines(PoemPage page, int caret, PoemTexts texts, boolean stress) {

    /// The lines that break the form.
    List<LineReading> broken() {
        return page.reading().lines().stream().filter(this::isBroken).toList();
    }

    /// Lines that are to be written, or to be finished.
    int unfinished() {
        long begun = page.reading().lines().stream().filter(this::isBegun).count();
        return page.reading().missing().size() + (int) begun;
    }

    int kept() {
        long begun = page.reading().lines().stream().filter(this::isBegun).count();
        return page.reading().lines().size() - broken().size() - (int) begun;
    }

    private boolean isBroken(LineReading line) {
        return !line.faults().isEmpty() && !isBegun(line);
    }

    private boolean isBegun(LineReading line) {
        return line.line() == caret && line.isShort() && line.faults().stream().noneMatch(PoemLines::isSure);
    }

    /// What more words at its end do not mend.
    private static boolean isSure(VerseFault fault) {
        return switch (fault.kind()) {
            case EXTRA_LINE, INITIAL, RULE -> true;
            case UNKNOWN_WORD,
                    SYLLABLES,
                    WORDS,
                    METER,
                    RHYME,
                    SAME_WORD,
                    REFRAIN,
                    LAST_LETTER,
                    SPINE_MISSING,
                    SPINE,
                    END_WORD,
                    NEEDED_WORD,
                    PANGRAM,
                    ANAGRAM,
                    PALINDROME -> false;
        };
    }

    VerseMargin margin() {
        VerseForm form = page.form().form();
        Map<Long, VerseLine> lines = new HashMap<>();
        List<Paragraph> paragraphs = page.text().paragraphs();
        for (LineReading line : page.reading().lines()) {
            lines.put(paragraphs.get(line.line()).id(), line(line, paragraphs.get(line.line())));
        }
        return new VerseMargin(texts.counts(form), texts.rhymeHead(form), lines, unwritten());
    }

    private VerseLine line(LineReading line, Paragraph paragraph) {
        boolean broken = isBroken(line);
        List<VerseBeat> beats = line.beats().stream()
                .map(beat -> new VerseBeat(beat.column(), beat.strong()))
                .toList();
        return new VerseLine(
                line.number(),
                texts.count(line),
                texts.isRight(line),
                line.shape().map(LineShape::rhyme).orElse(""),
                stress ? beats : List.of(),
                broken ? marks(line, paragraph.length()) : List.of(),
                broken ? texts.faults(line) : "",
                texts.spoken(line, broken));
    }

    private static List<Mark> marks(LineReading line, int length) {
        return line.faults().stream()
                .filter(fault -> fault.from() < fault.to() && fault.to() <= length)
                .map(fault -> new Mark(fault.from(), fault.to()))
                .toList();
    }

    private List<VerseMargin.Unwritten> unwritten() {
        List<VerseMargin.Unwritten> all = new ArrayList<>();
        int number = page.reading().lines().size();
        for (LineShape shape : page.reading().missing()) {
            boolean opens = number > 0 && opensStanza(number);
            number++;
            all.add(new VerseMargin.Unwritten(
                    number, stress ? shape.beat() : "", texts.length(shape), shape.rhyme(), opens));
        }
        // The line that is begun on an empty last paragraph stands there, and not under it.
        return all;
    }

    /// Whether a line is the first of its stanza.
    ///
    /// @param index of the line, from 0
    private boolean opensStanza(int index) {
        int start = 0;
        for (List<LineShape> stanza : page.form().form().stanzas()) {
            if (start == index) {
                return true;
            }
            start += stanza.size();
        }
        return false;
    }

    /// What is known of a line, for those who hear the page.
    ///
    /// @param index of the line among all of the scene
    Optional<String> spoken(int index) {
        return page.reading().lines().stream()
                .filter(line -> line.line() == index)
                .findFirst()
                .map(line -> texts.spoken(line, isBroken(line)));
    }
}
