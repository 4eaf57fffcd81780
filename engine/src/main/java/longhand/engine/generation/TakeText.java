package longhand.engine.generation;

import java.util.function.Consumer;
import longhand.engine.text.SentenceEnds;

/// The text of a take as it grows, handed on piece by piece, and complete at the first sentence end at
/// or after the asked number of words.
///
/// Whether a sentence has ended is known only when the next one begins, so white space behind a
/// possible last sentence is held back, and what begins the next sentence is not taken. Confined to
/// the decode thread.
final class TakeText {

    private final int words;
    private final Consumer<String> out;
    private final StringBuilder text = new StringBuilder();
    private final WordTally tally = new WordTally(text);
    private int toSkip;
    private int handedOn;
    private int searchedTo;
    private boolean complete;

    /// @param words  asked number
    /// @param toSkip characters that come first and stand on the page already
    /// @param out    takes whole characters, in order, never an empty string
    TakeText(int words, int toSkip, Consumer<String> out) {
        this.words = words;
        this.toSkip = toSkip;
        this.out = out;
    }

    /// Adds what a token says.
    ///
    /// @return whether any of it belongs to the take
    boolean add(String piece) {
        int skipped = Math.min(toSkip, piece.length());
        toSkip -= skipped;
        if (skipped > 0 && skipped == piece.length()) {
            return false;
        }
        int before = text.length();
        text.append(piece, skipped, piece.length());
        if (tally.words() < words) {
            handOn(text.length());
            return true;
        }
        int end = lastEnd();
        complete = end >= 0;
        handOn(complete ? end : openEnd());
        return !complete || end > before;
    }

    /// Whether the asked number of words is there, on a sentence end.
    boolean isComplete() {
        return complete;
    }

    /// Whether there is anything to read yet.
    boolean isBlank() {
        return text.toString().isBlank();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// Words handed on.
    int words() {
        return tally.wordsUpTo(handedOn);
    }

    /// The first sentence end with enough words before it, or -1.
    private int lastEnd() {
        int end = SentenceEnds.next(text, searchedTo);
        while (end >= 0 && tally.wordsUpTo(end) < words) {
            searchedTo = end;
            end = SentenceEnds.next(text, searchedTo);
        }
        return end;
    }

    private int openEnd() {
        return SentenceEnds.isOpen(text) ? SentenceEnds.trimmed(text) : text.length();
    }

    private void handOn(int to) {
        if (to > handedOn) {
            out.accept(text.substring(handedOn, to));
            handedOn = to;
        }
    }
}
