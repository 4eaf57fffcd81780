package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoundGuessTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final SoundGuess GUESS = SoundGuess.english();

    /// What is measured on the 12,605 words that the rules were not learnt from, against any of their
    /// readings.
    @Test
    void isRightThisOftenOnWordsItHasNeverSeen() {
        assertTrue(share(Pronunciation::syllables) > 0.90, () -> "syllables " + share(Pronunciation::syllables));
        assertTrue(share(Pronunciation::stress) > 0.70, () -> "stress " + share(Pronunciation::stress));
        assertTrue(share(Pronunciation::rhyme) > 0.57, () -> "rhyme part " + share(Pronunciation::rhyme));
    }

    @Test
    void saysNothingWithoutLetters() {
        assertEquals(Optional.empty(), GUESS.of("1984"));
        assertEquals(Optional.empty(), GUESS.of(""));
    }

    @Test
    void accentsAndCaseMakeNoDifference() {
        assertEquals(GUESS.of("zorblax"), GUESS.of("Z\u00f6rblax"));
    }

    @Test
    void learnsWhatItIsTaught() throws IOException {
        List<LexiconWord> lessons =
                IntStream.range(0, 2_000).mapToObj(ENGLISH::word).toList();
        SoundGuess learnt = SoundGuess.learn(lessons);
        assertEquals(learnt.of("abandoner"), SoundGuess.learn(lessons).of("abandoner"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learnt.write(new DataOutputStream(bytes));
        SoundGuess read = SoundGuess.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(learnt.of("abandoner"), read.of("abandoner"));
        assertTrue(learnt.of("abandoner").orElseThrow().phones().startsWith("AH0 B AE1 N D AH0 N"));
    }

    private static double share(Function<Pronunciation, Object> part) {
        int[] heldOut = IntStream.range(0, ENGLISH.size())
                .filter(word -> word % 10 == 0)
                .toArray();
        long right = IntStream.of(heldOut).filter(word -> isRight(word, part)).count();
        return (double) right / heldOut.length;
    }

    private static boolean isRight(int word, Function<Pronunciation, Object> part) {
        Optional<Object> guessed = GUESS.of(ENGLISH.words().word(word)).map(part);
        return ENGLISH.pronunciations(word).stream().map(part).anyMatch(said -> guessed.equals(Optional.of(said)));
    }
}
