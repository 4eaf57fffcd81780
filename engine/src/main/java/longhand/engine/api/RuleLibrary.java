package longhand.engine.api;

import java.util.List;
import java.util.Optional;

/// What can be known of rules for words without a model: what can be said, how many words it leaves, which words of a
/// text break it.
///
/// Thread-safe. [#reading] and [#breaches] may take some tenths of a second, when a dictionary is read and gone
/// through, so they do not belong on the JavaFX thread.
public interface RuleLibrary {

    /// The kinds of rules, in the order in which they are offered.
    List<RuleKind> kinds();

    /// Sets of rules that are known by a name.
    List<RulePreset> presets();

    /// Why a rule cannot be read: a value and its limit, or nothing (`""`) if no rule is said like this; empty if it
    /// can be read. Needs no dictionary.
    Optional<String> fault(String rule);

    /// How many words some rules leave.
    ///
    /// @param rules  each is counted by itself
    /// @param kept   these are counted together, those of them that are hard
    /// @param before the text ahead of the place where words are to come; its words may come however rare they are
    RuleReading reading(List<String> rules, List<String> kept, String before);

    /// Which words of a text break which rules, in the order of the text. Rules that cannot be read, or that only a
    /// model can judge, find nothing.
    List<RuleBreach> breaches(String text, List<String> rules);
}
