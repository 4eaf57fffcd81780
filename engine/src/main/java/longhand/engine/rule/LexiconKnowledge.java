package longhand.engine.rule;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.lexicon.SpokenWord;

/// What is known for certain of how words are said: by the lexicon, by the parts of a compound, by the noun of a
/// possessive. Immutable, thread-safe if the measure of likeness is.
///
/// @param likeness of meaning, -1..1; NaN where nobody knows
public record LexiconKnowledge(Speech speech, ToDoubleBiFunction<String, String> likeness) implements WordKnowledge {

    public LexiconKnowledge(Lexicon lexicon, ToDoubleBiFunction<String, String> likeness) {
        this(new Speech(lexicon, SoundGuess.english()), likeness);
    }

    /// Without a measure of likeness.
    public LexiconKnowledge(Speech speech) {
        this(speech, (_, _) -> Double.NaN);
    }

    /// Without a measure of likeness. Reads how letters sound, which takes some milliseconds.
    public static LexiconKnowledge of(Lexicon lexicon) {
        return new LexiconKnowledge(lexicon, (_, _) -> Double.NaN);
    }

    @Override
    public List<Pronunciation> readings(String word) {
        SpokenWord said = speech.of(word);
        return said.verified() ? said.readings() : List.of();
    }

    @Override
    public double likeness(String word, String other) {
        return likeness.applyAsDouble(word, other);
    }
}
