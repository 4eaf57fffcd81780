package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Asks which words are likely at the end of a text. Equal requests get equal words.
///
/// @param model  which model, and how it runs
/// @param before the text up to the caret; the word that it ends with is taken for one that is begun
/// @param rules  for the words, as [longhand.engine.rule.RuleText] reads them; all of them hold
/// @param most   how many words, 1 to [#MOST]
public record SuggestionRequest(ModelChoice model, String before, List<String> rules, int most) {

    /// More are looked for by typing.
    public static final int MOST = 40;

    public SuggestionRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(before, "before");
        rules = List.copyOf(rules);
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most must be in [1, " + MOST + "]: " + most);
        }
    }
}
