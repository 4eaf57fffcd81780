package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidedContextTest {

    private static final String NOTE = "Mara lights the lantern.";

    private final PieceTokenizer tokenizer = new PieceTokenizer(false, " lantern", " Mara", " lights", ".", " and");
    private final Recorded noted = new Recorded();
    private final Recorded plain = new Recorded();
    private final float[] logits = new float[tokenizer.vocabularySize()];
    private final int[] page = {'P'};
    private final int[] prompt = {'N', 'P'};
    private final GuidedContext context = new GuidedContext(
            new RecordedPair(noted, plain),
            page,
            new Pace(16),
            new GuidedLogits(2, logits.length, new BitSet()),
            new ToldNote(NOTE, tokenizer, 64),
            () -> false);

    /// What was read and written, in its order.
    private static final class Recorded implements TakeContext {

        private final List<Integer> tokens = new ArrayList<>();

        @Override
        public int freeTokens() {
            return 64;
        }

        @Override
        public int keep(int[] prompt) {
            return 0;
        }

        @Override
        public void read(int[] prompt, int from, int to, float[] logits) {
            for (int i = from; i < to; i++) {
                tokens.add(prompt[i]);
            }
        }

        @Override
        public void write(int token, float[] logits) {
            tokens.add(token);
        }

        @Override
        public void goBack(int length, int last, float[] logits) {
            goBack(length - 1);
            tokens.add(last);
        }

        @Override
        public void goBack(int length) {
            tokens.subList(length, tokens.size()).clear();
        }
    }

    private record RecordedPair(Recorded noted, Recorded plain) implements ContextPair {

        @Override
        public void write(int token, float[] behindNote, float[] unguided) {
            noted.write(token, behindNote);
            plain.write(token, unguided);
        }
    }

    private void begin() {
        context.keep(prompt);
        context.read(prompt, 0, prompt.length, logits);
    }

    private void write(String... pieces) {
        for (String piece : pieces) {
            context.write(tokenizer.token(piece), logits);
        }
    }

    private String said(Recorded side) {
        StringBuilder text = new StringBuilder();
        side.tokens.forEach(token -> text.append(new String(tokenizer.bytes(token), StandardCharsets.UTF_8)));
        return text.toString();
    }

    @Test
    void goesOnAloneOnceTheNoteIsTold() {
        begin();
        write(" Mara", " lights", " and", ".");
        assertEquals("P Mara lights and", said(plain));
        write(" and", " Mara");
        assertEquals("NP Mara lights and. and Mara", said(noted));
        assertEquals("P Mara lights and", said(plain));
    }

    @Test
    void isGuidedAsLongAsTheNoteIsNotTold() {
        begin();
        write(" Mara", " and", ".", " and");
        assertEquals("P Mara and. and", said(plain));
    }

    @Test
    void catchesUpWhenTheTakeGoesBackToBefore() {
        begin();
        write(" and", " Mara", " lights", ".", " and");
        context.goBack(4);
        assertEquals("NP and Mara", said(noted));
        write(" and", " and");
        assertEquals("P and Mara and and", said(plain));
    }

    @Test
    void readsTheLastTokenAgainOnBothSides() {
        begin();
        write(" and", " Mara", " and");
        context.goBack(4, tokenizer.token(" Mara"), logits);
        assertEquals("NP and Mara", said(noted));
        assertEquals("P and Mara", said(plain));
    }

    @Test
    void goesOnAloneWhereWhatTellsTheNoteStays() {
        begin();
        write(" Mara", " lights", ".", " and", " and");
        context.goBack(6, tokenizer.token(" and"), logits);
        write(" Mara");
        assertEquals("NP Mara lights. and Mara", said(noted));
        assertEquals("P Mara lights", said(plain));
    }
}
