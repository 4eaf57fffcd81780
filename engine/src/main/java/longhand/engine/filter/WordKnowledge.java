package longhand.engine.filter;

import java.util.List;
import longhand.engine.lexicon.Pronunciation;

/// What a filter may ask about words. Thread-safe.
public interface WordKnowledge {

    /// The ways to say a word; empty if nobody knows, which no filter of sounds lets pass.
    List<Pronunciation> readings(String word);

    /// How alike in meaning two words are.
    ///
    /// @return -1..1, 1 = the same; NaN if nobody knows, which no filter lets pass
    double likeness(String word, String other);
}
