package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.api.Prompt;
import longhand.engine.sampling.PenaltyScope;
import org.junit.jupiter.api.Test;

/// What no penalty touches: names of the prompt, and what a rule demands.
class PenaltyScopesTest {

    private final PieceTokenizer tokenizer =
            new PieceTokenizer(false, " Mara", " lantern", " Lantern", " gull", " the", ".");

    private List<String> spared(String before, String... needed) {
        PenaltyScope scope = PenaltyScopes.of(new Prompt.Continuation(before), List.of(needed), tokenizer);
        return IntStream.range(0, tokenizer.vocabularySize())
                .filter(scope.spared()::get)
                .mapToObj(token -> new String(tokenizer.bytes(token), java.nio.charset.StandardCharsets.UTF_8))
                .filter(piece -> piece.length() > 1)
                .toList();
    }

    @Test
    void namesOfThePromptAreSpared() {
        assertEquals(List.of(" Mara"), spared("There sat Mara. So Mara saw the gull."));
    }

    @Test
    void whatARuleDemandsIsSparedAsItIsSpelledInsideAndAhead() {
        assertEquals(List.of(" lantern", " Lantern"), spared("the gull.", "lantern"));
    }

    @Test
    void phrasesEndAtPunctuation() {
        PenaltyScope scope = PenaltyScopes.of(new Prompt.Continuation(""), List.of(), tokenizer);
        assertTrue(scope.breaks().test(tokenizer.encode(".", false, false)[0]));
        assertFalse(scope.breaks().test(tokenizer.encode(" gull", false, false)[0]));
    }
}
