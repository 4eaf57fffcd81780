package longhand.engine.transformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.FormCheck;
import org.junit.jupiter.api.Test;

class CentoTest {

    private static final FormCheck CHECK = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));

    private static Form form(String id) {
        return FormLibrary.open().find(id).orElseThrow();
    }

    /// The lines of the form's own examples, and some that do not fit, in any order.
    @Test
    void findsAPoemAmongOtherLines() {
        Form couplets = form("couplets");
        List<String> lines = new ArrayList<>(couplets.examples().getFirst().lines());
        lines.addAll(List.of("This one is short", "And this one does not scan as it should, not at all"));
        Collections.shuffle(lines, new Random(1));
        Optional<List<String>> poem = new Cento(couplets, CHECK, (_, candidates) -> candidates).of(lines);
        assertTrue(CHECK.check(couplets, poem.orElseThrow()).isValid());
        assertTrue(new HashSet<>(lines).containsAll(poem.orElseThrow()));
    }

    @Test
    void saysWhereThereIsNone() {
        assertEquals(
                Optional.empty(),
                new Cento(form("couplets"), CHECK, (_, candidates) -> candidates).of(List.of("Only one line")));
    }

    @Test
    void linesOfProseAreItsClauses() {
        String prose = "The harbour was quiet that morning; nobody had come to the boats, and Mara waited alone.";
        assertEquals(
                List.of(
                        "The harbour was quiet that morning;",
                        "nobody had come to the boats,",
                        "and Mara waited alone."),
                SourceLines.of(prose));
        assertEquals(List.of("A short line", "Another one"), SourceLines.of("A short line\n\n“Another one”\nOne\n"));
    }
}
