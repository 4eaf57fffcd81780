package longhand.engine.prosody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.api.Saying;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.Rhymes;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import org.jspecify.annotations.Nullable;

/// The lexicon with the writer's own sayings. Thread-safe.
final class Ear {

    private final List<Saying> sayings;
    private final Speech speech;
    private @Nullable Rhymes rhymes;

    Ear(Lexicon lexicon, SoundGuess guess, List<Saying> sayings) {
        this.sayings = List.copyOf(sayings);
        this.speech = new Speech(sayings.isEmpty() ? lexicon : lexicon.with(own(sayings)), guess);
    }

    private static Map<String, List<Pronunciation>> own(List<Saying> sayings) {
        Map<String, List<Pronunciation>> own = new LinkedHashMap<>();
        sayings.forEach(saying -> own.put(saying.word(), List.of(new Pronunciation(saying.phones()))));
        return own;
    }

    boolean hears(List<Saying> others) {
        return sayings.equals(others);
    }

    Speech speech() {
        return speech;
    }

    Lexicon lexicon() {
        return speech.lexicon();
    }

    /// Made when first asked for: it reads all pronunciations.
    synchronized Rhymes rhymes() {
        Rhymes there = rhymes;
        if (there == null) {
            there = new Rhymes(lexicon());
            rhymes = there;
        }
        return there;
    }
}
