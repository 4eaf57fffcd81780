package longhand.engine.scansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.form.EndWord;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.FormText;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each form finds what breaks it, and says why.
class FormFaultsTest {

    private static final FormCheck CHECK = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));
    private static final FormLibrary LIBRARY = FormLibrary.open();

    private static Form form(String id) {
        return LIBRARY.find(id).orElseThrow();
    }

    private static List<Fault> faults(String id, String word, String... lines) {
        return CHECK.check(form(id).spelling(word), List.of(lines)).faults();
    }

    private static List<Fault> own(String text, String... lines) {
        Form form = FormText.read("form: f\ntitle: F\nabout: Some.\n" + text);
        return CHECK.check(form, List.of(lines)).faults();
    }

    /// How long a name is that nobody knows how to say is not held against the writer; a known word is.
    @Test
    void aRuleOfSoundsExcusesWhatNobodyKnowsHowToSay() {
        String rule = "rule: exactly 1 syllable\n---\n4 words\n";
        assertEquals(List.of(), own(rule, "The ship Xqzzyla sank"));
        assertEquals("lantern", own(rule, "The lantern Xqzzyla sank").getFirst().found());
    }

    /// The first example of a form, with one thing changed in it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lipogram | looks about | looked about | 2 | RULE | looked | no letters e",
                "univocalic | keep secrets | keep a secret | 1 | RULE | a | no letters aiou",
                "tautogram | seaward | toward | 1 | RULE | toward | starts with s",
                "prisoners | near us | by us | 2 | RULE | by | no tall letters",
                "beau-present | an oar | a boat | 1 | RULE | boat | only letters eleanor",
                "belle-absente | a sound | a splash ever | 2 | RULE | ever | no letters e",
                "monosyllabic | lamp burns | lantern's | 1 | RULE | lantern's | exactly 1 syllable",
                "isogram | dark road | narrow road | 1 | RULE | narrow | each letter at most 1 time",
                "e-prime | boats come | boats are | 1 | RULE | are | no words",
                "abecedarian | Xylophones | Ten xylophones | 24 | INITIAL | T | x",
                "double-acrostic | only aria | only song | 2 | LAST_LETTER | G | a",
                "telestich | the rails | the rail | 1 | LAST_LETTER | L | s",
                "mesostic | but rain | but chain | 2 | SPINE | c | a",
                "mesostic-half | the tide says | the tide says the | 1 | SPINE | e | s",
                "snowball | old | ancient | 1 | RULE | ancient | snowball",
                "melting-snowball | knocked | called | 1 | RULE | called | melting snowball from 9",
                "pilish | a great | a vast | 1 | RULE | vast | pilish",
                "sestina | upon the door | upon the window | 7 | END_WORD | window | door",
                "sestina | common morning | common evening | 38 | NEEDED_WORD | | morning",
                "ghazal | grown again | made again | 6 | RHYME | made | alone",
                "ghazal | takes its throne again | takes its throne alone | 8 | END_WORD | alone | again",
                "golden-shovel | listened, and the | listened, and a | 1 | END_WORD | a | the",
                "sonnet-onegin | no stranger | no one | 5 | SYLLABLES | 8 | 9",
                "rondeau | say. / It goes away | say. / It went away | 15 | REFRAIN | It went away. | It goes away.",
                "double-dactyl | Tales of despair | Tales of the night | 8 | RHYME | night | there",
                "palindrome-lines | I close the white door.$ | I open the white door. | 7 | REFRAIN"
                        + " | I open the white door. | I close the white door.",
                "pangram | Jack quit | Jack left | 4 | PANGRAM | | q",
                "anagram | and rest | and rust | 2 | ANAGRAM | u | e",
                "palindrome-words | Dream, dogs | Dream, cats | 3 | PALINDROME | cats | dogs",
                "palindrome-letters | draw a room | draw a broom | 1 | PALINDROME | b | a",
                "drabble | I like | I really like | 3 | WORDS | 101 | 100",
                "pangram | Jack quit | Jack left | 4 | PANGRAM | | q",
                "palindrome-words | Dream, dogs | Dream, cats | 3 | PALINDROME | cats | dogs",
                "palindrome-letters | draw a room | draw a broom | 1 | PALINDROME | b | a",
                "drabble | I like | I | 3 | WORDS | 99 | 100",
                "dribble | Every evening | Evenings | 1 | WORDS | 49 | 50",
            })
    void aChangedExampleIsFound(String id, String from, String to, int line, Kind kind, String found, String wanted) {
        Form.Example example = form(id).examples().getFirst();
        String poem = String.join(" / ", example.lines());
        String changed = poem.replaceFirst(from, to);
        assertTrue(!changed.equals(poem), from);
        List<Fault> faults = CHECK.check(form(id).spelling(example.word()), List.of(changed.split(" / ")))
                .faults();
        String said = found == null ? "" : found;
        assertTrue(
                faults.stream()
                        .anyMatch(fault -> fault.line() == line
                                && fault.kind() == kind
                                && fault.found().equals(said)
                                && fault.wanted().startsWith(wanted)),
                faults::toString);
    }

    /// 123456, 615243, 364125, 532614, 451362, 246531; once more, and it is 123456 again.
    @Test
    void aSestinaTurnsItsEndWords() {
        List<String> names = form("sestina").lines().stream()
                .map(LineRule::end)
                .map(EndWord::name)
                .toList();
        List<Integer> order = IntStream.rangeClosed(1, 6).boxed().toList();
        List<String> first = names.subList(0, 6);
        for (int stanza = 0; stanza < 6; stanza++) {
            List<String> wanted =
                    order.stream().map(number -> first.get(number - 1)).toList();
            assertEquals(wanted, names.subList(6 * stanza, 6 * stanza + 6));
            order = List.of(5, 0, 4, 1, 3, 2).stream().map(order::get).toList();
        }
        assertEquals(IntStream.rangeClosed(1, 6).boxed().toList(), order);
        List<LineRule> envoi = form("sestina").stanzas().getLast();
        List<String> both = new ArrayList<>();
        envoi.forEach(line -> {
            both.addAll(line.needs());
            both.add(line.end().name());
        });
        Collections.sort(both);
        assertEquals(first, both);
    }

    private static void sameLines(String id, int... numbers) {
        List<LineRule> lines = form(id).lines();
        for (int number : numbers) {
            String refrain = lines.get(number - 1).refrain();
            assertTrue(
                    !refrain.isEmpty()
                            && refrain.equals(lines.get(numbers[0] - 1).refrain()),
                    id + " " + number);
        }
    }

    @Test
    void linesComeBackWhereTheFormHasThem() {
        sameLines("villanelle", 1, 6, 12, 18);
        sameLines("villanelle", 3, 9, 15, 19);
        sameLines("triolet", 1, 4, 7);
        sameLines("triolet", 2, 8);
        sameLines("rondeau", 9, 15);
        List<List<LineRule>> pantoum = form("pantoum").stanzas();
        for (int stanza = 0; stanza + 1 < pantoum.size(); stanza++) {
            List<LineRule> here = pantoum.get(stanza);
            List<LineRule> next = pantoum.get(stanza + 1);
            assertEquals(here.get(1).refrain(), next.get(0).refrain());
            assertEquals(here.get(3).refrain(), next.get(2).refrain());
        }
    }

    @Test
    void aGhazalHasItsRadifInBothLinesOfTheFirstCoupletAndTheSecondOfEach() {
        List<List<LineRule>> couplets = form("ghazal").stanzas();
        assertTrue(couplets.size() >= 5);
        for (List<LineRule> couplet : couplets) {
            boolean first = couplet.equals(couplets.getFirst());
            assertEquals(first ? "R" : "", couplet.getFirst().end().name());
            assertEquals("R", couplet.getLast().end().name());
            assertEquals("A", couplet.getLast().rhyme());
        }
    }

    @Test
    void pilishAndSnowballsCountTheWordsOfTheWholePoem() {
        assertEquals(List.of(), own("rule: pilish\n---\n4 words\n3 words", "How I wish I", "could calculate pi"));
        assertEquals(
                List.of(new Fault(2, Kind.RULE, "compute", "pilish")),
                own("rule: pilish\n---\n4 words\n2 words", "How I wish I", "could compute"));
        assertEquals(List.of(), own("rule: snowball\n---\n2 words\n2 words", "I am", "the text"));
    }

    @Test
    void someLetterRulesOfTheWorkshop() {
        assertEquals(List.of(), own("rule: only vowel e\n---\n4 words", "Persevere, ye perfect men"));
        assertEquals(List.of(), own("rule: no tall letters\n---\n3 words", "a moon sinew"));
        assertEquals(
                List.of(new Fault(1, Kind.RULE, "tan", "no tall letters")),
                own("rule: no tall letters\n---\n1 word", "tan"));
    }

    /// No b between the two letters of "ab"; a either, if it is strict.
    @Test
    void aSpineKeepsItsLettersApart() {
        assertEquals(List.of(), faults("mesostic-half", "ab", "sad hat", "our bread"));
        assertEquals(
                List.of(new Fault(1, Kind.SPINE, "b", "a")), faults("mesostic-half", "ab", "sad lamb", "our bread"));
        assertEquals(List.of(), faults("mesostic-half", "ab", "sad hat", "a bone"));
        assertEquals(List.of(new Fault(2, Kind.SPINE, "a", "b")), faults("mesostic", "ab", "sad hat", "a bone"));
        assertEquals(List.of(), faults("mesostic", "ab", "sad hut", "our bread"));
    }

    @Test
    void figuresLookAtTheWholePoem() {
        String letters = "figure: letter palindrome\n---\n1-9 words";
        assertEquals(List.of(), own(letters, "A man, a plan, a canal: Panama"));
        assertEquals(List.of(new Fault(1, Kind.PALINDROME, "s", "a")), own(letters, "A man, a plan, two canals"));
        String words = "figure: word palindrome\n---\n2 x 1-9 words";
        assertEquals(List.of(), own(words, "We see you,", "you see we"));
        assertEquals(List.of(new Fault(2, Kind.PALINDROME, "us", "we")), own(words, "We see you,", "you see us"));
        String pangram = "figure: pangram\n---\n1-9 words";
        assertEquals(List.of(), own(pangram, "Sphinx of black quartz, judge my vow"));
        assertEquals(
                List.of(new Fault(1, Kind.PANGRAM, "", "v")), own(pangram, "Sphinx of black quartz, judge my sow"));
        Form anagram = FormText.read("form: f\ntitle: F\nabout: Some.\nfigure: anagram\n---\n1-9 words");
        assertEquals(
                List.of(),
                CHECK.check(anagram.spelling("listen"), List.of("Tin les")).faults());
        assertEquals(
                List.of(new Fault(1, Kind.ANAGRAM, "t", "s")),
                CHECK.check(anagram.spelling("listen"), List.of("Tin let")).faults());
    }
}
