package longhand.engine.mending;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.form.Whole;
import longhand.engine.scansion.Fault;
import longhand.engine.scansion.FormCheck;

/// Whether a line keeps its form in its poem. Immutable, thread-safe.
final class LineJudge {

    private final FormCheck check;
    private final Form form;
    private final List<String> lines;
    private final int line;
    private final Form alone;

    /// @param line from 0
    LineJudge(FormCheck check, Form form, List<String> lines, int line) {
        this.check = check;
        this.form = form;
        this.lines = List.copyOf(lines);
        this.line = line;
        LineRule rule = form.lines().get(line).alone();
        Whole word = new Whole(form.whole().word(), List.of(), Whole.Figure.NONE);
        this.alone = new Form(form.id(), form.title(), form.about(), "", word, List.of(List.of(rule)), List.of());
    }

    /// By its own measure first, which is quick to see, then beside the other lines.
    boolean keeps(String text) {
        return check.check(alone, List.of(text)).isValid() && !breaks(text);
    }

    private boolean breaks(String text) {
        List<String> poem = new ArrayList<>(lines);
        poem.set(line, text);
        return check.check(form, poem).faults().stream().anyMatch(this::isHere);
    }

    private boolean isHere(Fault fault) {
        return fault.line() == line + 1;
    }
}
