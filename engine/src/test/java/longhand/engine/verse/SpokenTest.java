package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import longhand.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class SpokenTest {

    /// Words that stand together count, and each line once.
    @Test
    void aPairIsCountedInTheLinesThatHaveIt() {
        VerseWords words = VerseWords.of(Lexicon.english());
        Spoken spoken = Spoken.nothing(List.of())
                .and(List.of(1, 2, 3, 1, 2), words)
                .and(List.of(3, 1, 2), words)
                .and(List.of(1, 3, 2), words);
        assertEquals(2, spoken.timesPair(List.of(9, 1, 2)));
        assertEquals(1, spoken.timesPair(List.of(3, 2)));
        assertEquals(0, spoken.timesPair(List.of(2, 9)));
        assertEquals(0, spoken.timesPair(List.of(1)));
    }
}
