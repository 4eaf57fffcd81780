package longhand.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.scoring.ToldProbe.Verdict;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

/// What the probes make of likelihoods, with a judge that is told what to think.
class ProbesTest {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    private final List<String> asked = new ArrayList<>();

    /// Two tokens a text; likely if the context holds the word `likely` or the text itself.
    private List<Likelihood> judge(String context, List<String> texts) {
        texts.forEach(text -> asked.add(context + "|" + text));
        return texts.stream()
                .map(text -> new Likelihood(context.contains("likely") || context.contains(text.strip()) ? -2 : -8, 2))
                .toList();
    }

    @Test
    void toldIsWhatWordsAndLikelihoodTellTogether() throws EngineException {
        ToldProbe probe = new ToldProbe(this::judge, ENGLISH);
        List<Verdict> verdicts = probe.judge(
                List.of("Snow lay. Rain fell.", "Osk kept the cap.", "likely"),
                List.of("Osk kept the cap.", "Mara left."));
        assertEquals(new Verdict(1 + 1, 1), verdicts.getFirst());
        assertTrue(verdicts.getFirst().isTold());
        assertEquals(new Verdict(1, 2), verdicts.get(1));
        assertFalse(verdicts.get(1).isTold());
    }

    @Test
    void nothingIsAskedTwice() throws EngineException {
        ToldProbe probe = new ToldProbe(this::judge, ENGLISH);
        probe.judge(List.of("Snow lay.", "Snow lay."), List.of("A.", "B.", "A."));
        assertEquals(4, asked.size());
        probe.judge(List.of("Snow lay.", "Rain fell."), List.of("B.", "A."));
        assertEquals(6, asked.size());
    }

    @Test
    void theAnswerIsWhatThePromptMakesLikelier() throws EngineException {
        Judge judge = (context, texts) -> texts.stream()
                .map(text -> new Likelihood(
                        switch (text) {
                            case " red." -> -1;
                            case " blue." -> context.equals("The sky is blue.\n\nIt is") ? -3 : -9;
                            default -> -20;
                        },
                        1))
                .toList();
        assertEquals(1, new MemoryProbe("It is", List.of("red", "blue", "green")).choose(judge, "The sky is blue."));
        assertThrows(IllegalArgumentException.class, () -> new MemoryProbe("It is", List.of("red")));
    }

    @Test
    void aFootnoteNeedsWordsAndLikelihood() throws EngineException {
        List<String> sentences = List.of("Osk had a cap.", "Osk had a hat, most likely.", "It rained.", "It snowed.");
        assertEquals(1, new FootnoteFinder(this::judge, ENGLISH).find("Osk had something.", sentences));
        assertEquals(0, new FootnoteFinder(this::judge, ENGLISH).find("Osk had a cap!", sentences.subList(0, 1)));
        assertEquals(
                2,
                new FootnoteFinder(this::judge, ENGLISH)
                        .find("The rain.", List.of("Osk.", "Ivo.", "The rain.", "Snow.")));
    }
}
