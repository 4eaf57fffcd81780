package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleText;
import longhand.engine.rule.Unsaid;
import longhand.engine.scansion.Fault.Kind;

/// Words that break the rules of a form. Immutable.
record RuleFaults(WordKnowledge knowledge, Form form) {

    /// @param lines none of them blank
    List<Fault> of(List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        String text = String.join("\n", lines);
        for (RuleCheck.Breach breach : breaches(text, form.whole().sayable())) {
            int line = 1
                    + (int) text.substring(0, breach.start())
                            .chars()
                            .filter(one -> one == '\n')
                            .count();
            faults.add(fault(line, breach));
        }
        List<LineRule> rules = form.isProse() ? List.of() : form.lines();
        for (int i = 0; i < Math.min(lines.size(), rules.size()); i++) {
            int line = i + 1;
            breaches(lines.get(i), rules.get(i).sayable()).forEach(breach -> faults.add(fault(line, breach)));
        }
        return faults;
    }

    private List<RuleCheck.Breach> breaches(String text, List<String> sentences) {
        List<Rule> rules = sentences.stream().map(RuleText::read).toList();
        Unsaid unsaid = new Unsaid(knowledge);
        return rules.isEmpty()
                ? List.of()
                : new RuleCheck(knowledge)
                        .breaches(text, rules).stream()
                                .filter(breach -> !unsaid.excuses(breach))
                                .toList();
    }

    private static Fault fault(int line, RuleCheck.Breach breach) {
        return new Fault(line, Kind.RULE, breach.text(), breach.rule().text());
    }
}
