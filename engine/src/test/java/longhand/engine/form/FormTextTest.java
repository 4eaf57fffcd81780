package longhand.engine.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormTextTest {

    private static Form form(String lines) {
        return FormText.read("form: f\ntitle: F\nabout: Some lines.\nexample: Night / One. / Two.\n---\n" + lines);
    }

    private static Measure measure(String text) {
        return form(text).lines().getFirst().measure();
    }

    @Test
    void readsHeadStanzasAndMarks() {
        Form form = form("2 x 5 syllables, rhyme A\n\niambic trimeter, rhyme B, refrain R\n7 syllables, initial 2\n");
        assertEquals("f", form.id());
        assertEquals(List.of(new Form.Example("Night", "", List.of("One.", "Two."))), form.examples());
        assertEquals(2, form.stanzas().size());
        assertEquals(
                new LineRule(new Measure.Syllables(5, 5), "A", ""), form.lines().get(1));
        assertEquals("R", form.lines().get(2).refrain());
        assertEquals(2, form.lines().get(3).initial());
        assertEquals(List.of("A", "B"), form.rhymes().toList());
        assertTrue(form.endsStanza(1) && !form.endsStanza(0) && form.endsStanza(3));
    }

    @Test
    void readsMeasures() {
        assertEquals(new Measure.Syllables(8, 9), measure("8-9 syllables"));
        assertEquals(new Measure.WordCount(1, 1), measure("1 word"));
        assertEquals(new Measure.Free(), measure("free"));
        assertEquals(new Measure.Feet(List.of("x/x/x/", "x/x/x/~", "/xx/x/", "/xx/x/~")), measure("iambic trimeter"));
        assertEquals(new Measure.Feet(List.of("xx/xx/", "xx/xx/~")), measure("anapestic dimeter"));
        assertEquals(new Measure.Feet(List.of("/x", "x/x", "/x/", "x/x/")), measure("meter (x)/x(/)"));
        assertEquals(new Measure.Feet(List.of("x/", "/x/")), measure("meter x/|/x/"));
        assertEquals(new Measure.Feet(List.of("/x/x")), measure("trochaic dimeter"));
        Measure.Feet weak = new Measure.Feet(List.of("x/", "x/~"));
        assertEquals(weak, measure("meter x/(~)"));
        assertEquals(List.of("x/"), weak.written());
    }

    @Test
    void whatCannotBeReadIsQuoted() {
        assertEquals(
                "\"seven syllables\" is no measure and no mark of a line",
                assertThrows(IllegalArgumentException.class, () -> form("seven syllables"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> form("9-8 syllables"));
        assertThrows(IllegalArgumentException.class, () -> form(""));
        assertThrows(IllegalArgumentException.class, () -> form("meter (x/"));
        assertThrows(IllegalArgumentException.class, () -> form("meter x/~"));
        assertThrows(IllegalArgumentException.class, () -> form("meter x/(~)x"));
        assertThrows(IllegalArgumentException.class, () -> FormText.read("form: f"));
        assertThrows(IllegalArgumentException.class, () -> FormText.read("form: f\n---\n5 syllables"));
    }

    @Test
    void aLineForEachLetter() {
        Form form = form("6-9 words, initial each");
        assertEquals(Form.Asks.LETTERS, form.asks());
        assertEquals(
                List.of(1, 2, 3),
                form.spelling("sea").lines().stream().map(LineRule::initial).toList());
    }
}
