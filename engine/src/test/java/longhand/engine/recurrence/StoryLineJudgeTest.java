package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import longhand.engine.api.LineJudge;
import org.junit.jupiter.api.Test;

class StoryLineJudgeTest {

    private static final String PAGE = "Marit kept the gauge house on the mole, and nobody else had a key to it. ";

    private final LineJudge judge = new StoryLineJudge(Locale.ENGLISH);

    private double score(String draft) {
        return judge.score(new LineJudge.Line("Pell burns the ledger in the stove.", 16, PAGE), draft);
    }

    @Test
    void aDraftThatTellsItsLineInItsWordsIsGood() {
        double told = score("Pell opened the stove, and page by page he burned the ledger until nothing was left.");
        assertTrue(judge.isGood(told), () -> "score " + told);
        assertFalse(judge.isGood(
                score("The rain came down on the roof all night, and the gulls were silent again there.")));
        assertFalse(judge.isGood(score("Pell burned the ledger.")), "too few words");
    }

    @Test
    void nothingIsWorseThanToSayAgainWhatTheTextSays() {
        assertTrue(score(PAGE.strip()) < score("The rain fell."));
        assertTrue(score(" ") < score(PAGE));
    }
}
