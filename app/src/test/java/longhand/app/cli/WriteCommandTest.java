package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import longhand.app.cli.Shell.Result;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.api.SamplingSettings.Penalties;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteCommandTest {

    private static final String LAST_LINE =
            "2 words, 3 tokens, 4\\.0 words/s, 6\\.0 tokens/s, first word after \\d+\\.\\d s";

    private final Locale desktop = Locale.getDefault();

    @TempDir
    private Path temp;

    private String model = "";

    @BeforeEach
    void makeModelAndSpeakTurkish() throws IOException {
        model = Files.writeString(temp.resolve("any.gguf"), "").toString();
        Locale.setDefault(Locale.of("tr", "TR"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(desktop);
    }

    @Test
    void printsTheWordsAloneAndTheFiguresLast() {
        Result result = with(twoWords()).run("write", "--prompt", "Once", "--model", model, "--seed", "1");
        assertEquals(" upon atıme", result.out());
        assertEquals(0, result.exitCode());
        assertTrue(result.lastWord().matches(LAST_LINE), result.err());
        assertTrue(result.err().contains("reading 1 of 2 words"), result.err());
    }

    @Test
    void asksForWhatItWasTold() {
        ScriptedWriter writer = twoWords();
        Result result = with(writer)
                .run(("write --from - --words 7 --seed -3 --backend scalar --threads 2 --context 512 --temperature 0.5"
                                + " --top-k 40 --top-p 0.9 --min-p 0.1 --typical 0.8 --repetition 1.2 --frequency 0.3"
                                + " --presence 0.4 --last-tokens -1 --no-repeat-ngram 3 --dry 0.7 --dry-base 1.5 --dry-allowed 3 --model "
                                + model)
                        .split(" "));
        assertEquals(0, result.exitCode(), result.err());
        WritingRequest expected = new WritingRequest(
                new ModelChoice(Path.of(model), ModelChoice.Backend.SCALAR, 2, 512),
                new Prompt.Continuation(""),
                LengthTarget.ofWords(7),
                new SamplingSettings(0.5, 40, 0.9, 0.1, 0.8, new Penalties(1.2, 0.3, 0.4, -1, 3), new Dry(0.7, 1.5, 3)),
                -3);
        assertEquals(expected, writer.asked());
    }

    @Test
    void takesAFreshSeedAndSaysIt() {
        ScriptedWriter writer = twoWords();
        Result result = with(writer).run("write", "--instruct", "Sing.", "--model", model);
        assertTrue(result.err().startsWith("seed 4711\n"), result.err());
        assertEquals(4711, writer.asked().seed());
        assertEquals(
                new Prompt.Instruction(List.of(new Prompt.Message("user", "Sing."))),
                writer.asked().prompt());
    }

    @Test
    void anEqualsSignAsksForExactlySoManyWords() {
        ScriptedWriter writer = twoWords();
        with(writer).run("write", "--prompt", "a", "--words", "=50", "--model", model);
        assertEquals(LengthTarget.exactly(50), writer.asked().length());
    }

    @Test
    void aLevelIsAskedOfTheModelAndHeldByTheEngine() {
        ScriptedWriter writer = twoWords();
        with(writer).run("write", "--instruct", "Sing.", "--level", ">800", "--model", model);
        assertEquals(MetaLength.OVER_800.target(), writer.asked().length());
        assertEquals(
                new Prompt.Instruction(List.of(new Prompt.Message("user", "Sing.")), "Use more than 800 words."),
                writer.asked().prompt());
        refuses("--level must be one of 10, 30, 50, 80, 150, 300, 500, 700, >800: 90", "--level", "90");
    }

    @Test
    void withoutALengthTheInstructionDecides() {
        ScriptedWriter writer = twoWords();
        with(writer).run("write", "--instruct", "Sing in 30 words.", "--model", model);
        assertEquals(LengthTarget.ofWords(30), writer.asked().length());
        with(writer).run("write", "--prompt", "In 30 words", "--model", model);
        assertEquals(LengthTarget.ofWords(150), writer.asked().length());
        with(writer).run("write", "--instruct", "Sing.", "--model", model);
        assertEquals(LengthTarget.unasked(150), writer.asked().length());
        with(writer).run("write", "--instruct", "Sing.", "--words", "150", "--model", model);
        assertEquals(LengthTarget.ofWords(150), writer.asked().length());
    }

    @Test
    void saysHowATakeEndedThatDidNotLand() {
        Result limit = with(endingWith(StopReason.LENGTH_REACHED)).run("write", "--prompt", "a", "--model", model);
        assertTrue(limit.err().contains("\nThe take reached its limit and may end inside a sentence.\n"), limit.err());
        Result loop = with(endingWith(StopReason.REPEATED)).run("write", "--prompt", "a", "--model", model);
        assertTrue(loop.err().contains("The model began to repeat itself"), loop.err());
        assertEquals(0, loop.exitCode());
    }

    @Test
    void saysHowMuchATakeRepeatsItself() {
        ScriptedWriter writer = twoWords();
        Result result = with(writer).run("write", "--prompt", "a", "--stats", "--model", model);
        assertEquals("distinct-3 1.000, longest repeated run 0 words", result.lastWord());
    }

    @Test
    void readsAFileAsItIs() throws IOException {
        ScriptedWriter writer = twoWords();
        Path page = Files.writeString(temp.resolve("page.txt"), "Maß\r\nund  \n");
        with(writer).run("write", "--from", page.toString(), "--model", model);
        assertEquals(new Prompt.Continuation("Maß\r\nund  \n"), writer.asked().prompt());
    }

    @Test
    void putsADirectionBeforeTheFirstNewWord() {
        ScriptedWriter writer = twoWords();
        with(writer).run("write", "--prompt", "It rained.", "--direction", "Pell comes.", "--model", model);
        assertEquals(
                new Prompt.Guided("It rained.\n\n[Next: Pell comes.]\n\n", "It rained.\n\n", Prompt.Guided.FOLLOWED),
                writer.asked().prompt());
    }

    @Test
    void saysWhatFailedInOneSentence() {
        EngineError error = new EngineError.UnreadableModel(Path.of("x.gguf"), "version is 99, not 2 or 3");
        Result result = with(new ScriptedWriter(new WritingEvent.Failed(error)))
                .run("write", "--prompt", "", "--model", model, "--seed", "1");
        assertEquals(
                new Result(1, "", "x.gguf is not a model that can be loaded: version is 99, not 2 or 3\n"), result);
    }

    @Test
    void refusesValuesOutsideTheirLimits() {
        refuses("--top-p must be in (0, 1]: 1.5", "--top-p", "1.5");
        refuses("--no-repeat-ngram must be 0 or at least 2: 1", "--no-repeat-ngram", "1");
        refuses("--words must be at least 1: 0", "--words", "0");
        refuses("--words must be a whole number of up to 7 digits, or = and one: many", "--words", "many");
        refuses("--words must be a whole number of up to 7 digits, or = and one: 99999999", "--words", "99999999");
        refuses("--dry must not be negative: -0.1", "--dry", "-0.1");
        refuses("--dry-base must be at least 1: 0.9", "--dry-base", "0.9");
        refuses("--dry-allowed must be at least 1: 0", "--dry-allowed", "0");
        refuses("--threads must not be negative: -1", "--threads", "-1");
        refuses("--context must not be negative: -1", "--context", "-1");
        refuses("Invalid value for option '--seed': 'x' is not a long", "--seed", "x");
        refuses(
                "Invalid value for option '--backend': expected one of [AUTOMATIC, SCALAR, VECTOR, CUDA]"
                        + " (case-insensitive) but was 'gpu'",
                "--backend",
                "gpu");
    }

    @Test
    void refusesTwoSourcesAndNone() {
        Shell shell = with(twoWords());
        assertEquals(2, shell.run("write", "--model", model).exitCode());
        assertEquals(
                2,
                shell.run("write", "--prompt", "a", "--from", "-", "--model", model)
                        .exitCode());
        assertEquals(2, shell.run("write", "some-project", "--model", model).exitCode());
    }

    @Test
    void namesAFileThatIsNotThere() throws IOException {
        Shell shell = with(twoWords());
        Result noPage = shell.run("write", "--from", "no-such-page.txt", "--model", model);
        assertEquals(1, noPage.exitCode());
        assertTrue(noPage.err().contains("There is no file no-such-page.txt."), noPage.err());
        Result noModel = shell.run("write", "--prompt", "a", "--model", "no-such.gguf");
        assertEquals(
                new Result(
                        1,
                        "",
                        "There is no model file no-such.gguf, and no model of that name (known: smollm2,"
                                + " gemma-3-270m).\n"),
                noModel);
        Path latin = Files.write(temp.resolve("latin1.txt"), new byte[] {'M', 'a', (byte) 0xDF});
        Result otherCharset = shell.run("write", "--from", latin.toString(), "--model", model);
        assertEquals(1, otherCharset.exitCode());
        assertTrue(otherCharset.err().contains("latin1.txt is not UTF-8 text."), otherCharset.err());
    }

    @Test
    void saysHowToFetchAModelWhenThereIsNone() {
        Result result = with(twoWords()).run("write", "--prompt", "a");
        assertEquals(
                new Result(
                        1,
                        "",
                        "The model smollm2 is not on this machine yet; fetch it with: longhand model fetch smollm2\n"),
                result);
    }

    private void refuses(String sentence, String option, String value) {
        Result result = with(twoWords()).run("write", "--prompt", "a", "--model", model, option, value);
        assertEquals(new Result(2, "", sentence + "\nSee: longhand write --help\n"), result);
    }

    private Shell with(ScriptedWriter writer) {
        return new Shell(temp, writer);
    }

    private static ScriptedWriter twoWords() {
        return endingWith(StopReason.WORDS_REACHED);
    }

    private static ScriptedWriter endingWith(StopReason reason) {
        ModelDescription model = new ModelDescription("any", "llama", "", 0, 0, 512, "scalar");
        Usage usage = new Usage(2, 0, 0, 3, 2, 1, 500_000_000);
        return new ScriptedWriter(
                new WritingEvent.Reading(1, 2),
                new WritingEvent.Reading(2, 2),
                new WritingEvent.TextAdded(" upon"),
                new WritingEvent.TextAdded(" atıme"),
                new WritingEvent.Finished(reason, usage, model, List.of()));
    }
}
