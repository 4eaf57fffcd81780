package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.testing.Golden;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import org.junit.jupiter.api.Test;

class RemembererTest {

    private final Rememberer rememberer = new Rememberer(LanguageWords.of(Locale.ENGLISH));

    /// The floor that the story engine was given: .72 of the marked facts in half of the sentences.
    @Test
    void halfOfTheSentencesHoldMostFacts() {
        int found = 0;
        int marked = 0;
        int useful = 0;
        int chosen = 0;
        for (JsonNode passage : Golden.bench("passages.json")) {
            int half = (int) Math.round(passage.get("sentences").size() / 2.0);
            Set<Integer> rows = rememberer.choose(passage.get("text").asText(), half).stream()
                    .map(Sentence::index)
                    .collect(Collectors.toSet());
            List<Integer> sources = passage.get("facts")
                    .valueStream()
                    .map(fact -> fact.get("source").asInt())
                    .toList();
            marked += sources.size();
            found += (int) sources.stream().filter(rows::contains).count();
            chosen += rows.size();
            useful += (int) rows.stream().filter(sources::contains).count();
        }
        double recall = (double) found / marked;
        double precision = (double) useful / chosen;
        assertTrue(recall >= 0.72, "recall " + recall + ", precision " + precision);
        assertTrue(precision >= 0.70, "recall " + recall + ", precision " + precision);
    }

    @Test
    void rowsAreSentencesOfTheTextInItsOrder() {
        for (JsonNode passage : Golden.bench("passages.json")) {
            List<Sentence> rows = rememberer.choose(passage.get("text").asText());
            int sentences = passage.get("sentences").size();
            assertEquals(Math.max(2, Math.round(0.4 * sentences)), rows.size());
            int last = -1;
            for (Sentence row : rows) {
                assertTrue(row.index() > last);
                assertEquals(passage.get("sentences").get(row.index()).asText(), row.text());
                last = row.index();
            }
        }
    }

    @Test
    void shortTextsGiveWhatTheyHave() {
        assertEquals(List.of(), rememberer.choose(""));
        assertEquals(1, rememberer.choose("She left.").size());
        assertEquals(2, rememberer.choose("She left. He stayed. They wept.").size());
        assertEquals(3, rememberer.choose("She left. He stayed. They wept.", 9).size());
        assertThrows(IllegalArgumentException.class, () -> rememberer.choose("She left.", 0));
    }

    @Test
    void eachFeatureDecidesWhereTheOthersAreEqual() {
        assertEquals("Rain fell quietly there.", best("Rain fell there. Rain fell quietly there. Rain fell there."));
        assertEquals("It was his.", best("It wore his. It was his. It wore his."));
        assertEquals("And by Ivo.", best("And by ivo. And by Ivo. And by ivo."));
        assertEquals("We saw 7 of us.", best("We saw hats of us. We saw 7 of us. We saw hats of us."));
    }

    @Test
    void ofEqualOnesTheEarlierIsTaken() {
        assertEquals(
                0,
                rememberer
                        .choose("Rain fell. Rain fell. Rain fell.", 1)
                        .getFirst()
                        .index());
    }

    private String best(String text) {
        return rememberer.choose(text, 1).getFirst().text();
    }
}
