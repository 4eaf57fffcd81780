package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Rhymes;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.Fault;
import longhand.engine.scansion.FormCheck;
import longhand.engine.scansion.FormReport;
import longhand.engine.scansion.OwnForm;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.verse.PoemRequest.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the model says, the poem keeps its form and comes to an end.
class PoemWriterTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final Speech SPEECH = new Speech(ENGLISH, SoundGuess.english());
    private static final FormCheck CHECK = new FormCheck(SPEECH);
    private static final VerseWords WORDS = VerseWords.of(ENGLISH);
    private static final Tokenizer TOKENIZER = new LetterTokenizer();
    private static final FormLibrary LIBRARY = FormLibrary.open();
    private static final int DECODES = 25;

    /// As [Lexicon#frequency] counts: some 6000 words.
    private static final int COMMON_FREQUENCY = 170;

    /// The title twice for the theme, once more for the poem.
    private static final int PROMPT_PASSES = 3;

    /// The commoner words alone: with fewer words there are more dead ends to run into, and it is quicker.
    private static final VerseWords COMMON = VerseWords.of(Lexicon.of(IntStream.range(0, ENGLISH.size())
            .filter(word -> ENGLISH.isForVerse(word) && ENGLISH.frequency(word) >= COMMON_FREQUENCY
                    || ENGLISH.words().word(word).startsWith("x"))
            .mapToObj(ENGLISH::word)
            .toList()));

    static List<String> forms() {
        return LIBRARY.all().stream()
                .filter(form -> !form.isProse())
                .map(Form::id)
                .toList();
    }

    /// What the first example of a form was written with.
    private static String given(Form form) {
        return form.asks() == Form.Asks.NOTHING
                ? ""
                : form.examples().getFirst().word();
    }

    private static PoemRequest request(String id, Effort effort, long seed) {
        Form form = LIBRARY.find(id).orElseThrow();
        return new PoemRequest(form.spelling(given(form)), LIBRARY.shown(form), "Rain", effort, seed);
    }

    private static PoemWriter writer(long seed) {
        return new PoemWriter(WORDS, TOKENIZER, new RandomTransformer(TOKENIZER.vocabularySize(), seed));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void randomLogitsMakeValidPoems(String id) throws EngineException {
        RandomTransformer anything = new RandomTransformer(TOKENIZER.vocabularySize(), id.hashCode());
        PoemWriter writer = new PoemWriter(COMMON, TOKENIZER, anything);
        for (int seed = 0; seed < DECODES; seed++) {
            PoemRequest request = request(id, Effort.FAST, seed);
            Poem poem = writer.write(request, _ -> {}, () -> false).orElseThrow();
            FormReport report = CHECK.check(request.form(), poem.lines());
            assertTrue(report.isValid(), () -> report.faults() + "\n" + String.join("\n", poem.lines()));
        }
    }

    /// The yardstick keeps the form too, and looks for nothing: it reads each token once.
    @ParameterizedTest
    @ValueSource(strings = {"couplets", "haiku", "acrostic", "villanelle"})
    void whatAMaskAloneGivesIsValidAndCheap(String id) throws EngineException {
        PoemRequest request = request(id, Effort.MASKED, 5);
        Poem poem = writer(5).write(request, _ -> {}, () -> false).orElseThrow();
        FormReport report = CHECK.check(request.form(), poem.lines());
        assertTrue(report.isValid(), () -> report.faults() + "\n" + String.join("\n", poem.lines()));
        long letters = poem.lines().stream().distinct().mapToInt(String::length).sum();
        assertTrue(poem.passes() <= letters + 2L * poem.lines().size() + PROMPT_PASSES * 40L, poem::toString);
    }

    /// A line that ends weak does not rhyme on a single syllable.
    @Test
    void feminineLinesRhymeOnTwoSyllables() throws EngineException {
        PoemRequest request = request("sonnet-onegin", Effort.FAST, 1);
        Poem poem = new PoemWriter(COMMON, TOKENIZER, new RandomTransformer(TOKENIZER.vocabularySize(), 8))
                .write(request, _ -> {}, () -> false)
                .orElseThrow();
        for (int line : List.of(0, 2, 4, 5, 8, 11)) {
            int end = COMMON.find(lastWord(poem.lines().get(line)).toLowerCase(Locale.ROOT))
                    .orElseThrow();
            assertTrue(COMMON.syllables(end) > 1, poem.lines().get(line));
        }
    }

    /// Rules about more than one word hold over line breaks.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule: starts with a t s\nrule: words the a at most 2 times\nrule: no phrase the sea\n---\n6 x 1-3 words",
                "rule: needs moon river stone water\n---\n3 x 5 syllables",
                "rule: needs in order stone river moon\n---\n2 x 6 syllables, refrain A\n5 syllables\n6 syllables, refrain A",
                "rule: each word once\n---\n4 x 8 syllables",
                "rule: alternate vowels and consonants\n---\n3 x 6 syllables",
                "---\n2 x 5-9 syllables, rule in alphabetical order\n4 syllables, rule needs sea and",
                "---\n2 x 6 syllables, rule first letters spell sea\n9 syllables, rule exactly 7 words, rule each word once"
            })
    void rulesHoldOverTheWholePoem(String rules) throws EngineException {
        Form form = OwnForm.read("form: f\ntitle: F\nabout: Some.\n" + rules);
        PoemWriter writer = new PoemWriter(COMMON, TOKENIZER, new RandomTransformer(TOKENIZER.vocabularySize(), 6));
        for (int seed = 0; seed < DECODES; seed++) {
            PoemRequest request = new PoemRequest(form, List.of(), "Rain", Effort.MASKED, seed);
            Poem poem = writer.write(request, _ -> {}, () -> false).orElseThrow();
            FormReport report = CHECK.check(form, poem.lines());
            assertTrue(report.isValid(), () -> report.faults() + "\n" + String.join("\n", poem.lines()));
        }
    }

    private EngineError refusal(String form, String word) {
        Form asked = LIBRARY.find(form).orElseThrow().spelling(word);
        PoemRequest request = new PoemRequest(asked, List.of(), "Rain", Effort.FAST, 1);
        return assertThrows(EngineException.class, () -> writer(1).write(request, _ -> {}, () -> false))
                .error();
    }

    @Test
    void aPoemThatNoWordsMakeIsRefused() {
        assertEquals(new EngineError.DeadEnd("Beau présent, line 1", ""), refusal("beau-present", "xq"));
    }

    @Test
    void aWordThatNoLineCanEndWithIsNamed() {
        assertEquals(
                new EngineError.DeadEnd("Golden shovel, line 2 that ends with \"zorbleth\"", ""),
                refusal("golden-shovel", "the zorbleth"));
    }

    /// The end word that the writer has chosen comes back, and the rhyme ahead of it is theirs.
    @Test
    void aGivenEndWordComesBack() throws EngineException {
        GivenLine given = new GivenLine(
                "The road is dark, I walk alone again,",
                "again",
                "alone",
                SPEECH.of("alone").readings());
        Poem poem = writer(3)
                .write(begun("ghazal", List.of(given), 4, 3), _ -> {}, () -> false)
                .orElseThrow();
        List<String> lines = new ArrayList<>(List.of(given.text()));
        lines.addAll(poem.lines());
        List<Fault> faults =
                CHECK.check(LIBRARY.find("ghazal").orElseThrow(), lines).faults();
        assertTrue(faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.LINES), () -> faults + "\n" + lines);
    }

    @Test
    void coupletsAreChosenTogetherAndLinesAreHeardAsTheySettle() throws EngineException {
        List<String> heard = new ArrayList<>();
        Poem poem = writer(3)
                .write(request("couplets", Effort.NORMAL, 3), heard::add, () -> false)
                .orElseThrow();
        assertEquals(poem.lines(), heard);
        assertEquals(4, poem.others().size());
        assertTrue(poem.passes() > 100);
    }

    @Test
    void whatIsOfferedBesideALineKeepsTheFormToo() throws EngineException {
        PoemRequest request = request("haiku", Effort.NORMAL, 3);
        Poem poem = writer(5).write(request, _ -> {}, () -> false).orElseThrow();
        for (int line = 0; line < 3; line++) {
            for (String other : poem.others().get(line)) {
                List<String> lines = new ArrayList<>(poem.lines());
                lines.set(line, other);
                assertTrue(CHECK.check(request.form(), lines).isValid(), other);
            }
        }
    }

    @Test
    void noLineEndsOnAWordThatLeadsOn() throws EngineException {
        PoemWriter writer = writer(1);
        for (int seed = 0; seed < DECODES; seed++) {
            Poem poem = writer.write(request("tanka", Effort.FAST, seed), _ -> {}, () -> false)
                    .orElseThrow();
            assertTrue(
                    poem.lines().stream()
                            .noneMatch(line -> line.matches("(?i).*\\b(the|of|a|and|my|because|i'm|he's|it's)\\W*")),
                    () -> poem.lines().toString());
        }
    }

    /// The theme is asked for behind the same examples as the poem.
    @Test
    void theExamplesAreReadOnce() throws EngineException {
        RandomTransformer transformer = new RandomTransformer(TOKENIZER.vocabularySize(), 1);
        PoemRequest request = request("couplets", Effort.FAST, 1);
        new PoemWriter(WORDS, TOKENIZER, transformer).write(request, _ -> {}, () -> true);
        int once = new PoemPrompt(request.examples()).titled("Rain").length();
        assertTrue(transformer.tokensRead() < once, transformer.tokensRead() + " of " + once + " letters");
    }

    private static GivenLine given(String line, String end) {
        return new GivenLine(line, end, SPEECH.of(end).readings());
    }

    private static PoemRequest begun(String id, List<GivenLine> given, int until, long seed) {
        Form form = LIBRARY.find(id).orElseThrow();
        return new PoemRequest(form, LIBRARY.shown(form), "Rain", Effort.FAST, seed, given, until);
    }

    /// Lines that stand there stay, and what comes rhymes with them.
    @Test
    void whatComesFitsWhatIsGiven() throws EngineException {
        List<GivenLine> first = List.of(given("The sea goes out as clerks go home at five,", "five"));
        PoemWriter writer = writer(1);
        for (int seed = 0; seed < DECODES; seed++) {
            List<String> heard = new ArrayList<>();
            Poem poem = writer.write(begun("sonnet-shakespearean", first, 4, seed), heard::add, () -> false)
                    .orElseThrow();
            assertEquals(3, poem.lines().size());
            assertEquals(poem.lines(), heard);
            List<String> lines = new ArrayList<>(List.of(first.getFirst().text()));
            lines.addAll(poem.lines());
            FormReport report = CHECK.check(LIBRARY.find("quatrain").orElseThrow(), lines);
            assertTrue(report.isValid(), () -> report.faults() + "\n" + String.join("\n", lines));
        }
    }

    @Test
    void aRefrainThatIsGivenComesBack() throws EngineException {
        String refrain = "Salt dries white along the rail";
        List<GivenLine> first = List.of(given(refrain, "rail"));
        Poem poem = writer(2)
                .write(begun("triolet", first, 4, 2), _ -> {}, () -> false)
                .orElseThrow();
        assertEquals(refrain, poem.lines().get(2));
        assertEquals(3, poem.lines().size());
    }

    /// Nothing could rhyme with both.
    @Test
    void aGivenLineThatDoesNotRhymeIsPassedOver() throws EngineException {
        List<GivenLine> given =
                List.of(given("The sea goes out as clerks go home at five", "five"), given("home", "home"));
        Poem poem = writer(4)
                .write(begun("rubaiyat", given, 4, 4), _ -> {}, () -> false)
                .orElseThrow();
        assertEquals(2, poem.lines().size());
        assertTrue(
                Rhymes.rhyme(
                        SPEECH.of("five").readings(),
                        SPEECH.of(lastWord(poem.lines().getLast())).readings()),
                poem.lines().toString());
    }

    private static String lastWord(String line) {
        return Words.of(line).getLast().text();
    }

    /// The search has read every line that it finds: behind the prompt, a token is read only to ask what comes next.
    @Test
    void linesThatWereFoundAreNotReadAgain() throws EngineException {
        RandomTransformer transformer = new RandomTransformer(TOKENIZER.vocabularySize(), 1);
        PoemRequest request = request("couplets", Effort.NORMAL, 1);
        new PoemWriter(WORDS, TOKENIZER, transformer).write(request, _ -> {}, () -> true);
        int prompt = transformer.tokensRead();
        RandomTransformer other = new RandomTransformer(TOKENIZER.vocabularySize(), 1);
        Poem poem = new PoemWriter(WORDS, TOKENIZER, other)
                .write(request, _ -> {}, () -> false)
                .orElseThrow();
        assertEquals(poem.passes() - PROMPT_PASSES, other.tokensRead() - prompt);
    }

    /// A poem is written line by line, and tried again.
    @Test
    void whatATitleCallsUpIsAskedOnce() throws EngineException {
        PoemRequest request = request("haiku", Effort.FAST, 1);
        PoemWriter writer = new PoemWriter(WORDS, TOKENIZER, new PrefixTransformer(TOKENIZER.vocabularySize()));
        Poem first = writer.write(request, _ -> {}, () -> false).orElseThrow();
        Poem again = writer.write(request, _ -> {}, () -> false).orElseThrow();
        assertEquals(first.lines(), again.lines());
        assertEquals(first.passes() - 2, again.passes());
    }

    @Test
    void aStoppedPoemIsNone() throws EngineException {
        assertEquals(Optional.empty(), writer(1).write(request("haiku", Effort.FAST, 1), _ -> {}, () -> true));
    }

    @Test
    void theSameSeedAndTheSameModelMakeTheSamePoem() throws EngineException {
        PoemRequest request = request("limerick", Effort.FAST, 9);
        List<String> once =
                writer(7).write(request, _ -> {}, () -> false).orElseThrow().lines();
        List<String> again =
                writer(7).write(request, _ -> {}, () -> false).orElseThrow().lines();
        assertEquals(once, again);
    }
}
