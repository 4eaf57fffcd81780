package longhand.engine.rule;

import java.util.Arrays;
import java.util.List;
import longhand.engine.text.LanguageWords;

/// All kinds of rules, for people. The filters come in the order of Constrained Text Generation Studio.
public final class RuleBook {

    private static final String ENGLISH = "/longhand/rules/en/rules.txt";
    private static final int COLUMNS = 5;

    private RuleBook() {}

    public static List<RuleSentence> sentences() {
        return LanguageWords.linesOf(ENGLISH).stream()
                .filter(line -> !line.startsWith("#"))
                .map(RuleBook::sentence)
                .toList();
    }

    private static RuleSentence sentence(String line) {
        List<String> row =
                Arrays.stream(line.split("\\|", COLUMNS)).map(String::strip).toList();
        return new RuleSentence(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
    }
}
