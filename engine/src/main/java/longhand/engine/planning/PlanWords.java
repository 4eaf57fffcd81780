package longhand.engine.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Of what words a plan line may be. Immutable.
///
/// @param small words that are no names
/// @param names in what forms a name may come; `{name}` stands for it
record PlanWords(SmallWords small, List<String> names) {

    private static final String PLACE = "{name}";
    private static final String VOWELS = "AEIOUYHÀÂÆÉÈÊËÎÏÔŒÙÛÜ";

    PlanWords {
        names = List.copyOf(names);
    }

    /// @param lines each says of what it is, then what: of [SmallWords] `begin`, `inside`, `end` and `longest`, and the
    ///              forms of `names`
    static PlanWords of(List<String> lines) {
        Map<String, String> said = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 2);
            said.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        SmallWords small = SmallWords.of(
                said.getOrDefault("begin", ""),
                said.getOrDefault("inside", ""),
                said.getOrDefault("end", ""),
                Integer.parseInt(said.getOrDefault("longest", "")));
        return new PlanWords(small, List.of(said.getOrDefault("names", PLACE).split(" ")));
    }

    /// The forms of a name; what ends in an apostrophe stands ahead of a vowel only.
    Stream<String> of(String name) {
        return names.stream()
                .filter(form -> !form.endsWith("'" + PLACE) || VOWELS.indexOf(name.codePointAt(0)) >= 0)
                .map(form -> form.replace(PLACE, name));
    }
}
