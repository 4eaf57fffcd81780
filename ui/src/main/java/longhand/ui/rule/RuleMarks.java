package longhand.ui.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.RuleBreach;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.ui.page.Mark;
import longhand.ui.page.MarkKind;
import longhand.ui.page.ScenePane;

/// Marks on the page the words that break a rule. Confined to the JavaFX thread.
public final class RuleMarks {

    private final RuleViewModel rules;
    private final ScenePane page;

    public RuleMarks(RuleViewModel rules, ScenePane page) {
        this.rules = rules;
        this.page = page;
        rules.pageProperty().addListener((_, _, now) -> show(now));
    }

    private void show(RulePage found) {
        page.clearMarks(MarkKind.FAULT);
        marks(found).forEach((paragraph, marks) -> page.mark(MarkKind.FAULT, paragraph, marks));
    }

    /// @return marks by the id of their paragraph
    static Map<Long, List<Mark>> marks(RulePage found) {
        Map<Long, List<Mark>> marks = new HashMap<>();
        SceneText text = found.text();
        for (RuleBreach breach : found.breaches()) {
            int index = text.paragraphAt(breach.from());
            Paragraph paragraph = text.paragraphs().get(index);
            int start = text.start(index);
            int to = Math.min(breach.to() - start, paragraph.length());
            marks.computeIfAbsent(paragraph.id(), _ -> new ArrayList<>()).add(new Mark(breach.from() - start, to));
        }
        return marks;
    }

    /// Selects the next word that breaks a rule, behind the caret, or from the beginning.
    ///
    /// @param direction 1 = the next one, -1 = the one before
    public void step(int direction) {
        next(rules.pageProperty().get().breaches(), page.selection(), direction)
                .filter(breach -> breach.to() <= page.text().length())
                .ifPresent(breach -> {
                    page.select(new Selection(breach.from(), breach.to()));
                    page.requestFocus();
                });
    }

    static Optional<RuleBreach> next(List<RuleBreach> breaches, Selection from, int direction) {
        List<RuleBreach> order = direction > 0 ? breaches : breaches.reversed();
        return order.stream()
                .filter(breach -> direction > 0 ? breach.from() >= from.to() : breach.to() <= from.from())
                .findFirst()
                .or(() -> order.stream().findFirst());
    }
}
