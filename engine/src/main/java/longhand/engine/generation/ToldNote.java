package longhand.engine.generation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;

/// Whether a take has told what its note asks for: as soon as a sentence ends and the take holds most of the note's
/// longer words. A small model that is guided beyond that says them again and again. Words are compared by how they
/// begin, in any language. Confined to the decode thread.
final class ToldNote {

    /// Share of the note's words that a paragraph which tells it has.
    private static final double TOLD = 0.6;

    /// Shorter words say little.
    private static final int LETTERS = 4;

    /// What inflected forms of a word share.
    private static final int BEGINNING = 5;

    private final Set<String> note;
    private final Tokenizer tokenizer;
    private final int[] written;
    private int length;
    private boolean told;

    /// @param note what is to be told
    /// @param most tokens that a take can have
    ToldNote(String note, Tokenizer tokenizer, int most) {
        this.note = beginnings(note);
        this.tokenizer = tokenizer;
        this.written = new int[most];
    }

    boolean isTold() {
        return told;
    }

    /// How many tokens are written.
    int length() {
        return length;
    }

    int token(int index) {
        return written[index];
    }

    void write(int token) {
        written[length++] = token;
        if (!told && endsSentence(token)) {
            told = tells();
        }
    }

    /// Forgets what stands behind the first `tokens`.
    void goBack(int tokens) {
        length = tokens;
        told = told && tells();
    }

    private boolean endsSentence(int token) {
        return SentenceEnds.isOpen(new String(tokenizer.bytes(token), StandardCharsets.UTF_8));
    }

    private boolean tells() {
        Set<String> there = beginnings(text());
        return !note.isEmpty() && note.stream().filter(there::contains).count() >= TOLD * note.size();
    }

    private String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < length; i++) {
            text.writeBytes(tokenizer.bytes(written[i]));
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> beginnings(String text) {
        Set<String> beginnings = new HashSet<>();
        for (Words.Word word : Words.of(text)) {
            String plain = word.plain();
            if (plain.length() >= LETTERS) {
                beginnings.add(plain.substring(0, Math.min(plain.length(), BEGINNING)));
            }
        }
        return beginnings;
    }
}
