package longhand.engine.scansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.FormText;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTest {

    private static final FormCheck CHECK = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));
    private static final FormLibrary LIBRARY = FormLibrary.open();

    static List<Form> forms() {
        return LIBRARY.all();
    }

    private static List<Fault> faults(String form, String... lines) {
        return CHECK.check(LIBRARY.find(form).orElseThrow(), List.of(lines)).faults();
    }

    private static List<Fault> own(String rules, String... lines) {
        Form form = FormText.read("form: f\ntitle: F\nabout: Some.\n---\n" + rules);
        return CHECK.check(form.spelling("ab"), List.of(lines)).faults();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void examplesKeepTheirForm(Form form) {
        for (Form.Example example : form.examples()) {
            FormReport report = CHECK.check(form.spelling(example.word()), example.lines());
            assertTrue(report.isValid(), () -> example.title() + ": " + report.faults());
        }
    }

    @Test
    void knowsAHaiku() {
        assertEquals(
                List.of(),
                faults("haiku", "An old silent pond", "A frog jumps into the pond", "Splash! Silence again"));
        assertEquals(
                List.of(new Fault(2, Kind.SYLLABLES, "6", "7")),
                faults("haiku", "An old silent pond", "A frog jumps in the pond", "Splash! Silence again"));
        assertEquals(List.of(new Fault(0, Kind.LINES, "1", "3")), faults("haiku", "An old silent pond"));
    }

    @Test
    void aLineReadsAsItsFormWants() {
        FormReport report = CHECK.check(
                FormText.read("form: f\ntitle: F\nabout: Some.\n---\niambic pentameter, rhyme A"),
                List.of("Shall I compare thee to a summer's day"));
        assertEquals(
                List.of(new LineReport(
                        "Shall I compare thee to a summer's day",
                        10,
                        List.of("1", "1", "01", "1", "1", "0", "10", "1"),
                        "A",
                        "x/x/x/x/x/",
                        -1)),
                report.lines());
        assertTrue(report.isValid());
    }

    @Test
    void aPoetMayEndALineWeakly() {
        String pair = "2 x iambic pentameter, rhyme A";
        assertEquals(
                List.of(),
                own(pair, "A woman's face with nature's own hand sweeter", "The morning came without a single meter"));
        assertEquals(
                List.of(new Fault(1, Kind.SYLLABLES, "11", "10")),
                own("iambic pentameter", "The baker baked his bread beside the sea now"));
        assertEquals(List.of(new Fault(1, Kind.METER, "5", "/xx/")), own("meter /xx/|x/x/x", "Water the garden"));
        assertEquals(
                List.of(),
                faults(
                        "limerick",
                        "There once was a keeper named Tucker",
                        "Who smiled as he ate with a pucker;",
                        "He went for a ride",
                        "With a lady inside",
                        "And came home alone, the poor sucker."));
        assertEquals(
                Kind.SYLLABLES,
                faults("sonnet-onegin", "The evening fell upon the water", "And all the boats came home in silence")
                        .get(1)
                        .kind());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(
                List.of(new Fault(1, Kind.METER, "4", "x/x/")),
                own("meter x/x/", "Water the garden".replace("the garden", "away")));
        assertEquals(List.of(new Fault(1, Kind.UNKNOWN_WORD, "Xqzzy", "")), own("5 syllables", "Xqzzy in the dark"));
        assertEquals(List.of(new Fault(1, Kind.WORDS, "2", "3-4")), own("3-4 words", "Xqzzy sleeps"));
        assertEquals(
                List.of(new Fault(2, Kind.RHYME, "Night", "Tree")), own("2 x 1 syllable, rhyme A", "Tree", "Night"));
        assertEquals(
                List.of(new Fault(2, Kind.RHYME, "leave", "believe")),
                own("2-3 syllables, rhyme A\n2-3 syllables, rhyme A", "I believe", "We leave"));
        assertEquals(
                List.of(new Fault(2, Kind.SAME_WORD, "Tree", "tree")),
                own("2 x 2 syllables, rhyme A", "The tree", "A Tree"));
        assertEquals(List.of(), own("2 x 1 syllable, rhyme A", "bean", "green"));
        assertEquals(
                List.of(new Fault(2, Kind.INITIAL, "O", "b")),
                own("1-9 words, initial 1\n1-9 words, initial 2", "\"And so", "On"));
    }

    @Test
    void aRefrainMayEndOnAnotherMark() {
        String rules = "2 x 3 syllables, rhyme A, refrain R";
        assertEquals(List.of(), own(rules, "The sea sleeps,", "the sea sleeps."));
        assertEquals(
                List.of(new Fault(2, Kind.REFRAIN, "The sea wakes.", "The sea sleeps,")),
                own(rules, "The sea sleeps,", "The sea wakes."));
    }

    /// Curly quotes, quotes ahead of a word, hyphens, and blank lines between stanzas.
    @Test
    void readsALineAsItIsWritten() {
        assertEquals(List.of(), own("3 syllables\n3 syllables", "\u2018It\u2019s cold,\u2019 she", "", "A mid-day"));
    }

    @Test
    void endingsAreSaidAsTheyFollow() {
        assertEquals(List.of(), own("2 x 2 syllables, rhyme A", "the wheat's", "some sheets"));
        assertEquals(List.of(), own("3 syllables\n2 syllables\n2 syllables", "the judge's", "wagon's", "awnings"));
    }
}
