package longhand.engine.prosody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.engine.api.LineReading;
import longhand.engine.api.LineShape;
import longhand.engine.api.PoemReading;
import longhand.engine.api.PoemText;
import longhand.engine.api.RhymeWord;
import longhand.engine.api.SaidWord;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseFault;
import longhand.engine.api.VerseForm;
import longhand.engine.api.VersePrompt;
import longhand.engine.api.WrittenForm;
import org.junit.jupiter.api.Test;

class LexiconProsodyTest {

    private static final LexiconProsody PROSODY = new LexiconProsody();

    private static PoemReading read(String form, String... lines) {
        return PROSODY.read(new PoemText(form, "", List.of(lines), List.of()));
    }

    private static String beats(LineReading line) {
        return line.beats().stream().map(beat -> beat.strong() ? "/" : "x").collect(Collectors.joining());
    }

    @Test
    void formsHaveShapeAndExample() {
        VerseForm haiku = PROSODY.forms().stream()
                .filter(form -> form.id().equals("haiku"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(5, 7, 5), haiku.lines().stream().map(LineShape::least).toList());
        assertEquals(3, haiku.example().size());
        assertTrue(PROSODY.forms().stream().noneMatch(form -> form.example().isEmpty()));
    }

    @Test
    void everyLineSaysHowManyOfHowMany() {
        PoemReading reading = read("haiku", "An old silent pond", "", "a frog jumps in");
        assertEquals(
                List.of(5, 4), reading.lines().stream().map(LineReading::count).toList());
        assertEquals(
                List.of(0, 2), reading.lines().stream().map(LineReading::line).toList());
        assertEquals(List.of(), reading.lines().getFirst().faults());
        assertTrue(reading.lines().get(1).isShort());
        assertEquals(1, reading.missing().size());
        assertEquals(5, reading.missing().getFirst().least());
    }

    /// The marks of a line that keeps its measure are those of the measure, not of its words.
    @Test
    void aLineThatKeepsItsMeasureShowsIt() {
        LineReading line = read("sonnet-shakespearean", "Shall I compare thee to a summer's day")
                .lines()
                .getFirst();
        assertEquals("x/x/x/x/x/", beats(line));
        assertEquals("A", line.shape().orElseThrow().rhyme());
        assertEquals(2, line.beats().getFirst().column());
    }

    @Test
    void aFaultNamesTheWordAtWhichTheLineLeavesItsMeasure() {
        String turned = "The river wanders over today the";
        VerseFault last =
                read("blank-verse", turned).lines().getFirst().faults().getFirst();
        assertEquals(VerseFault.Kind.METER, last.kind());
        assertEquals("today", last.found());
        assertEquals(turned.indexOf("today"), last.from());
        assertEquals(turned.indexOf("today") + 5, last.to());
    }

    @Test
    void whatDoesNotRhymeIsTheLastWord() {
        VerseFault fault = read(
                        "couplets",
                        "The sea goes out as clerks go home at five",
                        "and leaves the things it could not keep at home")
                .lines()
                .get(1)
                .faults()
                .getFirst();
        assertEquals(VerseFault.Kind.RHYME, fault.kind());
        assertEquals("home", fault.found());
        assertEquals("five", fault.wanted());
        assertEquals(43, fault.from());
    }

    @Test
    void aLineTooManyIsOne() {
        PoemReading reading = read("six-word-story", "For sale: baby shoes, never worn.", "Again.");
        assertEquals(
                VerseFault.Kind.EXTRA_LINE,
                reading.lines().get(1).faults().getFirst().kind());
        assertEquals(Optional.empty(), reading.lines().get(1).shape());
    }

    @Test
    void anAcrosticNeedsTheLettersOfItsWord() {
        PoemReading reading =
                PROSODY.read(new PoemText("acrostic", "Sea", List.of("Salt dries white along the rail"), List.of()));
        assertEquals(List.of(), reading.lines().getFirst().faults());
        assertEquals(
                List.of("e", "a"),
                reading.missing().stream().map(LineShape::initial).toList());
    }

    @Test
    void whatIsSaidByHandCounts() {
        Saying saying = PROSODY.like("Zorvath", "Baltimore").orElseThrow();
        assertEquals("zorvath", saying.word());
        PoemText guessed = new PoemText("haiku", "", List.of("Zorvath in the dark", "4.52"), List.of());
        assertEquals(List.of("Zorvath"), PROSODY.read(guessed).guessed());
        assertEquals(
                VerseFault.Kind.UNKNOWN_WORD,
                PROSODY.read(guessed).lines().getFirst().faults().getFirst().kind());
        PoemReading said = PROSODY.read(new PoemText("haiku", "", guessed.lines(), List.of(saying)));
        assertEquals(List.of(), said.guessed());
        assertEquals(6, said.lines().getFirst().count());
        assertEquals(new SaidWord("Zorvath", "102", true), PROSODY.said("Zorvath", List.of(saying)));
    }

    @Test
    void aStressAndARhymeMakeASound() {
        Saying saying = PROSODY.stressed("Amarvane", "001", "rain").orElseThrow();
        List<Saying> sayings = List.of(saying);
        assertEquals("001", PROSODY.said("amarvane", sayings).stress());
        assertTrue(PROSODY.rhymes("amarvane", true, sayings).stream()
                .map(RhymeWord::word)
                .toList()
                .contains("rain"));
        assertEquals(Optional.empty(), PROSODY.stressed("Amarvane", "100", "rain"), "two syllables behind the stress");
        assertEquals(Optional.empty(), PROSODY.stressed("Amarvane", "001", "qwrtz"));
        assertEquals(
                "0100",
                PROSODY.said(
                                "Amar",
                                List.of(PROSODY.stressed("Amar", "0100", "").orElseThrow()))
                        .stress());
    }

    @Test
    void rhymesTellTheirSyllablesAndDistance() {
        List<RhymeWord> perfect = PROSODY.rhymes("wall", true, List.of());
        assertTrue(perfect.contains(new RhymeWord("tall", 1, 0, true)), perfect.toString());
        assertTrue(perfect.stream().allMatch(word -> word.distance() == 0));
        assertTrue(PROSODY.rhymes("wall", false, List.of()).stream().allMatch(word -> word.distance() > 0));
        assertFalse(perfect.stream().map(RhymeWord::word).toList().contains("wall"));
        assertEquals(List.of(), PROSODY.rhymes("1984", true, List.of()));
        assertTrue(PROSODY.rhymes("five", true, List.of()).stream()
                .noneMatch(word -> word.word().contains(".")));
    }

    private static final String RAIN = """
            form: rain
            title: Rain
            about: Two short lines.
            example: Gutter / Rain all night / Then it stops
            ---
            3 syllables
            3 syllables
            """;

    @Test
    void aFormOfOnesOwnIsReadUnderItsText() {
        WrittenForm.Read read = assertInstanceOf(WrittenForm.Read.class, PROSODY.written(RAIN));
        assertTrue(read.form().isOwn());
        assertEquals("Rain", read.form().title());
        assertEquals(RAIN, PROSODY.text(read.form().id()));
        List<LineReading> lines =
                read(read.form().id(), "All night long", "It rained hard, hard").lines();
        assertEquals(List.of(3, 4), lines.stream().map(LineReading::count).toList());
        assertFalse(lines.get(1).faults().isEmpty());
    }

    @Test
    void everyFormOfLonghandCanBeMadeAnother() {
        for (VerseForm form : PROSODY.forms()) {
            WrittenForm.Read read = assertInstanceOf(WrittenForm.Read.class, PROSODY.written(PROSODY.text(form.id())));
            assertEquals(form.stanzas(), read.form().stanzas());
        }
    }

    @Test
    void whatIsNoFormSaysWhichLine() {
        assertEquals(
                new WrittenForm.Unread("a form has a line --- ahead of its lines of verse"), PROSODY.written("Rain\n"));
        assertTrue(unread(RAIN.replace("3 syllables", "3 silables")).contains("3 silables"));
        assertTrue(unread(RAIN.replace("about:", "rule: no letterz e\nabout:")).contains("no letterz e"));
        assertTrue(unread(RAIN + "x".repeat(20_000)).contains("20000"));
    }

    private static String unread(String text) {
        return assertInstanceOf(WrittenForm.Unread.class, PROSODY.written(text)).reason();
    }

    @Test
    void aModelReadsExamplesAndThePoemSoFar() {
        VersePrompt prompt = PROSODY.prompt("haiku", "Rain", List.of("All night", "It stops"));
        assertTrue(prompt.examples().startsWith("Title: Pond\nStill water, no wind;\n"), prompt.examples());
        assertTrue(prompt.examples().endsWith("\nLeaves wait in a ring.\n\n"), prompt.examples());
        assertEquals("Title: Rain\nAll night\nIt stops", prompt.poem());
        assertTrue(PROSODY.prompt(RAIN, "Rain", List.of()).examples().contains("Then it stops"));
    }

    @Test
    void thereIsNoSuchForm() {
        assertThrows(IllegalArgumentException.class, () -> read("sonnett", "A line"));
    }
}
