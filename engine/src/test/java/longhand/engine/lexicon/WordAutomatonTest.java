package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

class WordAutomatonTest {

    private static final String LETTERS = "aab\u00e9'\uff5e\ud835\udc00";

    @Test
    void numbersWordsInTheOrderOfTheirBytes() {
        Property.holds(random -> {
            List<String> words = words(random);
            WordAutomaton automaton = WordAutomaton.of(words);
            assertEquals(words.size(), automaton.size());
            for (int index = 0; index < words.size(); index++) {
                assertEquals(index, automaton.indexOf(words.get(index)), words.get(index));
                assertEquals(words.get(index), automaton.word(index));
            }
        });
    }

    @Test
    void knowsNoOtherWord() {
        Property.holds(random -> {
            List<String> words = words(random);
            WordAutomaton automaton = WordAutomaton.of(words);
            String other = word(random);
            assertEquals(words.indexOf(other), automaton.indexOf(other));
        });
    }

    @Test
    void wordsUnderAStateAreTheRangeThatBeginsWithItsPrefix() {
        Property.holds(random -> {
            List<String> words = words(random);
            WordAutomaton automaton = WordAutomaton.of(words);
            byte[] prefix = word(random).getBytes(StandardCharsets.UTF_8);
            int state = automaton.root();
            int low = 0;
            for (byte letter : prefix) {
                if (state != WordAutomaton.DEAD) {
                    low += automaton.before(state, letter & 0xff);
                    state = automaton.child(state, letter & 0xff);
                }
            }
            List<String> under = words.stream()
                    .filter(word -> beginsWith(word.getBytes(StandardCharsets.UTF_8), prefix))
                    .toList();
            assertEquals(under.isEmpty() && prefix.length > 0, state == WordAutomaton.DEAD);
            if (!under.isEmpty()) {
                assertEquals(under, words.subList(low, low + automaton.words(state)));
                assertEquals(
                        under.getFirst().getBytes(StandardCharsets.UTF_8).length == prefix.length,
                        automaton.isWord(state));
            }
        });
    }

    @Test
    void isMinimal() {
        Property.holds(random -> {
            WordAutomaton automaton = WordAutomaton.of(words(random));
            TreeSet<String> languages = new TreeSet<>();
            for (int state = 0; state < automaton.root(); state++) {
                assertTrue(languages.add(language(automaton, state)), "two states with the same words");
            }
        });
    }

    @Test
    void isReadAsItWasWritten() {
        Property.holds(random -> {
            List<String> words = words(random);
            byte[] bytes = written(WordAutomaton.of(words));
            WordAutomaton read = WordAutomaton.read(new DataInputStream(new ByteArrayInputStream(bytes)));
            assertEquals(words.size(), read.size());
            words.forEach(word -> assertEquals(words.indexOf(word), read.indexOf(word)));
        });
    }

    @Test
    void damageIsNoticedOrHarmless() {
        Property.holds(random -> {
            byte[] bytes = written(WordAutomaton.of(words(random)));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                WordAutomaton read = WordAutomaton.read(new DataInputStream(new ByteArrayInputStream(bytes)));
                read.indexOf(word(random));
            } catch (IOException noticed) {
                assertFalse(String.valueOf(noticed).isEmpty());
            }
        });
    }

    @Test
    void holdsTheEmptyWordAndNone() {
        assertEquals(0, WordAutomaton.of(List.of()).size());
        assertEquals(-1, WordAutomaton.of(List.of()).indexOf(""));
        assertEquals(0, WordAutomaton.of(List.of("", "a")).indexOf(""));
        assertEquals("", WordAutomaton.of(List.of("", "a")).word(0));
    }

    @Test
    void refusesWhatIsNotSorted() {
        assertThrows(IllegalArgumentException.class, () -> WordAutomaton.of(List.of("b", "a")));
        assertThrows(IllegalArgumentException.class, () -> WordAutomaton.of(List.of("a", "a")));
        assertThrows(IllegalArgumentException.class, () -> WordAutomaton.of(List.of("", "")));
        assertThrows(IndexOutOfBoundsException.class, () -> WordAutomaton.of(List.of("a"))
                .word(1));
    }

    private static List<String> words(RandomGenerator random) {
        TreeSet<String> words = new TreeSet<>(Spellings.BY_BYTES);
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        return List.copyOf(words);
    }

    private static String word(RandomGenerator random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return word.toString();
    }

    private static boolean beginsWith(byte[] word, byte[] prefix) {
        return word.length >= prefix.length && Arrays.equals(word, 0, prefix.length, prefix, 0, prefix.length);
    }

    /// All that can be read from a state on, each word as its bytes.
    private static String language(WordAutomaton automaton, int state) {
        List<String> words = new ArrayList<>();
        gather(automaton, state, "", words);
        return words.toString();
    }

    private static void gather(WordAutomaton automaton, int state, String read, List<String> words) {
        if (automaton.isWord(state)) {
            words.add(read + ".");
        }
        for (int letter = 0; letter < 256; letter++) {
            int child = automaton.child(state, letter);
            if (child != WordAutomaton.DEAD) {
                gather(automaton, child, read + Integer.toHexString(letter) + " ", words);
            }
        }
    }

    private static byte[] written(WordAutomaton automaton) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        automaton.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
