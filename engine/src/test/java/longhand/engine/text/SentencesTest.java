package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.testing.Golden;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> texts(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }

    @Test
    void partsThePassagesAsTheirAuthorDid() {
        for (JsonNode passage : Golden.bench("passages.json")) {
            List<String> expected = new ArrayList<>();
            passage.get("sentences").forEach(sentence -> expected.add(sentence.asText()));
            assertEquals(
                    expected,
                    texts(passage.get("text").asText()),
                    passage.get("id").asText());
        }
    }

    @Test
    void aQuotedQuestionAndWhoAsksAreTwo() {
        assertEquals(List.of("“Why?”", "asked Tam.", "“Go!”", "he said."), texts("“Why?” asked Tam. “Go!” he said."));
    }

    @Test
    void titlesInitialsAndSmallLettersGoOn() {
        assertEquals(List.of("Mr. J. Bligh came.", "He left."), texts("Mr. J. Bligh came. He left."));
        assertEquals(
                List.of("He met J. K. Bligh, née S.", "Then he left."),
                texts("He met J. K. Bligh, née S. Then he left."));
        assertEquals(List.of("It rained... and then not.", "I was I."), texts("It rained... and then not. I was I."));
        assertEquals(List.of("It cost 3.5 pounds."), texts("It cost 3.5 pounds."));
        assertEquals(List.of("\"Stop!\" – he ran."), texts("\"Stop!\" – he ran."));
    }

    @Test
    void paragraphsAndShortLinesEndThem() {
        assertEquals(List.of("Chapter One", "The sea", "was grey."), texts("Chapter One\n\nThe sea\nwas grey.\n"));
    }

    @Test
    void aLongLineWithoutAMarkGoesOn() {
        String wrapped = "The innkeeper, a fat man called Osk, told her that\nMara had the room over the stable.";
        assertEquals(List.of(wrapped), texts(wrapped));
        assertEquals(2, texts(wrapped.replace("that\n", "that\n\n")).size());
    }

    @Test
    void scriptsWithoutBlanksAreParted() {
        assertEquals(List.of("雨が降った。", "彼は去った。"), texts("雨が降った。彼は去った。"));
    }

    @Test
    void nothingIsOneOfNone() {
        assertEquals(List.of(), texts(" \n "));
    }

    @Test
    void nothingButWhiteSpaceIsLost() {
        String alphabet = "aB .!?\"'\n,…”。1";
        Property.holds(2000, random -> {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            List<Sentence> sentences = Sentences.of(text.toString());
            int at = 0;
            for (Sentence sentence : sentences) {
                assertTrue(text.substring(at, sentence.start()).isBlank(), text::toString);
                assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end()));
                at = sentence.end();
            }
            assertTrue(text.substring(at).isBlank(), text::toString);
        });
    }
}
