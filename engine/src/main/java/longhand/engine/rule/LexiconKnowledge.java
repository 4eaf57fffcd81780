package longhand.engine.rule;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;

/// What a lexicon knows of how words are said. Immutable, thread-safe if the measure of likeness is.
///
/// @param likeness of meaning, -1..1; NaN where nobody knows
public record LexiconKnowledge(Lexicon lexicon, ToDoubleBiFunction<String, String> likeness) implements WordKnowledge {

    /// Without a measure of likeness.
    public static LexiconKnowledge of(Lexicon lexicon) {
        return new LexiconKnowledge(lexicon, (_, _) -> Double.NaN);
    }

    @Override
    public List<Pronunciation> readings(String word) {
        int found = lexicon.words().indexOf(word);
        return found < 0 ? List.of() : lexicon.pronunciations(found);
    }

    @Override
    public double likeness(String word, String other) {
        return likeness.applyAsDouble(word, other);
    }
}
