package longhand.engine.rule;

import java.util.Arrays;
import java.util.List;
import longhand.engine.api.RulePreset;
import longhand.engine.text.LanguageWords;

/// The sets of rules that are known by a name.
final class RulePresets {

    private static final String ENGLISH = "/longhand/rules/en/presets.txt";
    private static final int COLUMNS = 3;

    private RulePresets() {}

    static List<RulePreset> all() {
        return LanguageWords.linesOf(ENGLISH).stream()
                .filter(line -> !line.startsWith("#"))
                .map(RulePresets::preset)
                .toList();
    }

    private static RulePreset preset(String line) {
        List<String> row =
                Arrays.stream(line.split("\\|", COLUMNS)).map(String::strip).toList();
        List<String> rules =
                Arrays.stream(row.get(2).split(";")).map(String::strip).toList();
        return new RulePreset(row.get(0), row.get(1), rules);
    }
}
