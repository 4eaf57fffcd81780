package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck.Breach;

/// Where a text breaks rules for its words, for people and for programs.
///
/// @param unsaid   words that rules of sounds cannot judge, since nobody knows how they are said
/// @param unjudged rules that no text can be judged by without a model
record RuleReportText(
        List<Rule> rules, String text, List<Breach> breaches, List<Breach> unsaid, List<String> unjudged) {

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(breaches.stream().map(this::sentence).toList());
        if (breaches.isEmpty() && !rules.isEmpty()) {
            lines.add("It keeps the rules: " + rulesText() + ".");
        }
        if (!unsaid.isEmpty()) {
            lines.add("Not judged by their sound, since nobody knows how they are said: "
                    + String.join(", ", unsaidWords()) + ".");
        }
        if (!unjudged.isEmpty()) {
            lines.add("Not judged, since only a model knows what words mean: " + String.join(", ", unjudged) + ".");
        }
        return lines;
    }

    private List<String> unsaidWords() {
        return unsaid.stream().map(Breach::text).distinct().toList();
    }

    private String rulesText() {
        return String.join(", ", rules.stream().map(Rule::text).toList());
    }

    private String sentence(Breach breach) {
        if (breach.text().isEmpty()) {
            return "The text ends before it keeps the rule " + breach.rule().text() + ".";
        }
        return "Line " + line(breach) + ": \"" + breach.text() + "\" breaks the rule "
                + breach.rule().text() + ".";
    }

    private long line(Breach breach) {
        return 1
                + text.substring(0, breach.start())
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    ObjectNode json() {
        ObjectNode answer = JsonLines.JSON.createObjectNode().put("valid", breaches.isEmpty());
        ArrayNode list = answer.putArray("breaches");
        breaches.forEach(breach -> list.addObject()
                .put("rule", breach.rule().text())
                .put("line", line(breach))
                .put("start", breach.start())
                .put("word", breach.text()));
        unsaidWords().forEach(answer.putArray("unsaid")::add);
        unjudged.forEach(answer.putArray("unjudged")::add);
        return answer;
    }
}
