package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.engine.form.Form;
import longhand.engine.scansion.Fault;
import longhand.engine.scansion.FormReport;
import longhand.engine.scansion.LineReport;

/// What a check found, for people and for programs.
record FormReportText(Form form, FormReport report) {

    /// Each line with its syllables, stresses and rhyme letter, then the faults.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < report.lines().size(); i++) {
            lines.add(line(report.lines().get(i)));
            if ((form.isProse() || form.endsStanza(i)) && i + 1 < report.lines().size()) {
                lines.add("");
            }
        }
        lines.add("");
        report.faults().forEach(fault -> lines.add(sentence(fault)));
        lines.add(
                report.isValid()
                        ? "It keeps the form: " + form.title() + "."
                        : "It breaks the form: " + form.title() + ".");
        return lines;
    }

    private String line(LineReport line) {
        if (form.isProse()) {
            return line.text();
        }
        String syllables = line.syllables() == 0 ? "?" : "" + line.syllables();
        return String.format(Locale.ROOT, "%-56s %3s  %-14s %s", line.text(), syllables, marks(line), line.rhyme())
                .stripTrailing();
    }

    /// `/` chief stress, `\` second, `x` none.
    private static String marks(LineReport line) {
        return String.join("", line.stresses())
                .replace('0', 'x')
                .replace('1', '/')
                .replace('2', '\\');
    }

    boolean isValid() {
        return report.isValid();
    }

    private static String counted(String number, String thing) {
        return number + " " + thing + (number.equals("1") ? "" : "s");
    }

    /// A fault as a sentence.
    static String sentence(Fault fault) {
        String what =
                switch (fault.kind()) {
                    case LINES ->
                        "The poem has " + counted(fault.found(), "line") + ", the form " + fault.wanted() + ".";
                    case UNKNOWN_WORD -> "How \"" + fault.found() + "\" is said is not known.";
                    case SYLLABLES ->
                        counted(fault.found(), "syllable") + " where the form has " + fault.wanted() + ".";
                    case WORDS -> counted(fault.found(), "word") + " where the form has " + fault.wanted() + ".";
                    case METER -> "The stresses do not fall as in " + fault.wanted() + ".";
                    case RHYME -> "\"" + fault.found() + "\" does not rhyme with \"" + fault.wanted() + "\".";
                    case SAME_WORD -> "\"" + fault.found() + "\" ends an earlier line too.";
                    case REFRAIN -> "This line comes back: \"" + fault.wanted() + "\".";
                    case INITIAL ->
                        "The line begins with \"" + fault.found() + "\", not with \"" + fault.wanted() + "\".";
                    case LAST_LETTER ->
                        "The line ends with \"" + fault.found() + "\", not with \"" + fault.wanted() + "\".";
                    case SPINE ->
                        fault.found().isEmpty()
                                ? "The letter \"" + fault.wanted() + "\" is not in the line."
                                : "\"" + fault.found() + "\" stands where the spine has only \"" + fault.wanted()
                                        + "\".";
                    case END_WORD ->
                        "The line ends with \"" + fault.found() + "\", not with \"" + fault.wanted() + "\".";
                    case NEEDED_WORD -> "The word \"" + fault.wanted() + "\" is not in the line.";
                    case RULE -> "\"" + fault.found() + "\" breaks the rule: " + fault.wanted() + ".";
                    case PANGRAM -> "Letters that do not come: " + fault.wanted() + ".";
                    case ANAGRAM -> anagram(fault);
                    case PALINDROME ->
                        "From behind \"" + fault.wanted() + "\" should come back, not \"" + fault.found() + "\".";
                };
        return fault.line() == 0 ? what : "Line " + fault.line() + ": " + what;
    }

    private static String anagram(Fault fault) {
        String extra = fault.found().isEmpty() ? "" : "letters too many: " + fault.found();
        String lacking = fault.wanted().isEmpty() ? "" : "letters that are lacking: " + fault.wanted();
        String both = extra + (extra.isEmpty() || lacking.isEmpty() ? "" : "; ") + lacking;
        return "The line is no anagram: " + both + ".";
    }

    ObjectNode json() {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.put("form", form.id()).put("valid", report.isValid());
        ArrayNode lines = answer.putArray("lines");
        report.lines().forEach(line -> lines.add(line.text()));
        putReport(answer);
        return answer;
    }

    /// Lines and faults, as an array and one more.
    void putReport(ObjectNode answer) {
        ArrayNode list = answer.putArray("report");
        for (LineReport line : report.lines()) {
            ObjectNode node = list.addObject();
            node.put("text", line.text()).put("syllables", line.syllables());
            node.put("stress", String.join(" ", line.stresses())).put("rhyme", line.rhyme());
        }
        ArrayNode faults = answer.putArray("faults");
        report.faults().forEach(fault -> put(faults.addObject(), fault));
    }

    private static void put(ObjectNode node, Fault fault) {
        node.put("line", fault.line());
        node.put("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("found", fault.found()).put("wanted", fault.wanted());
        node.put("text", sentence(fault));
    }
}
