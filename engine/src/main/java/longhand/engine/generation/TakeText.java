package longhand.engine.generation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.length.LengthWindow;
import longhand.engine.length.WrittenText;
import longhand.engine.text.Beginnings;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.Speech;
import longhand.engine.text.VerseLines;

/// The text of a take as it grows, handed on piece by piece, and complete at the first sentence end at
/// or after the smallest number of words.
///
/// Whether a sentence has ended is known only when the next one begins, so white space behind a
/// possible last sentence is held back, and what begins the next sentence is not taken. Held back too:
/// what may have to be written anew because it misses its length, and what may be a repetition. What
/// was handed on never changes. Confined to the decode thread.
final class TakeText implements WrittenText {

    /// Characters that a full stop and what closes behind it have at most.
    private static final int CLOSING = 8;

    private final LengthWindow window;
    private final LoopGuard guard;
    private final Speech speech;
    private final BooleanSupplier isOwing;
    private final Consumer<String> out;
    private final StringBuilder text = new StringBuilder();
    private final WordTally tally = new WordTally(text);
    private int toSkip;
    private int handedOn;
    private int searchedTo;
    private int end = -1;
    private boolean draft;
    private int cap;

    /// @param window asked numbers of words
    /// @param toSkip characters that come first and stand on the page already
    /// @param guard  notices repetitions
    /// @param out    takes whole characters, in order, never an empty string
    TakeText(LengthWindow window, int toSkip, LoopGuard guard, Consumer<String> out) {
        this(window, toSkip, guard, new Speech(""), () -> false, out);
    }

    /// @param speech  of the page that the text goes on from
    /// @param isOwing whether a rule still wants words: no sentence is the last one then
    TakeText(
            LengthWindow window,
            int toSkip,
            LoopGuard guard,
            Speech speech,
            BooleanSupplier isOwing,
            Consumer<String> out) {
        this.window = window;
        this.toSkip = toSkip;
        this.guard = guard;
        this.speech = speech;
        this.isOwing = isOwing;
        this.out = out;
        this.cap = window.cap();
    }

    /// Adds what a token says.
    ///
    /// @return whether any of it is new to the page
    boolean add(String piece) {
        int skipped = Math.min(toSkip, piece.length());
        toSkip -= skipped;
        text.append(piece, skipped, piece.length());
        if (!draft) {
            guard.look(text);
        }
        if (tally.words() >= window.least()) {
            end = lastEnd();
            if (end < 0 && isSaid()) {
                end = SentenceEnds.trimmed(text);
            }
        }
        if (!draft) {
            handOn(Math.min(isComplete() ? end : openEnd(), shownTo()));
        }
        return skipped == 0 || skipped < piece.length();
    }

    /// Whether the smallest number of words is there, on a sentence end.
    boolean isComplete() {
        return end >= 0;
    }

    /// Nothing comes any more: what may be the end of a sentence is one.
    void finish() {
        if (!isComplete() && tally.words() >= window.least() && isAtStop()) {
            end = SentenceEnds.trimmed(text);
        }
    }

    /// Whether it is complete and not too long.
    boolean hasLanded() {
        return isComplete() && window.contains(tally.wordsUpTo(end));
    }

    /// Whether it is so near its end that whole sentences are held back.
    boolean isHeld() {
        return tally.words() >= window.heldFrom();
    }

    boolean isRepeating() {
        return !draft && guard.isLooping();
    }

    /// Whether markup was taken back.
    boolean hadMarkup() {
        return guard.hadMarkup();
    }

    /// Whether it is so long that no sentence end helps.
    boolean isTooLong() {
        return !isComplete() && tally.words() > cap;
    }

    /// Whether the next word begins a sentence.
    ///
    /// @param page that the text goes on from
    boolean beginsSentence(CharSequence page) {
        return Beginnings.areNext(text.isEmpty() ? page : text);
    }

    /// Whether there is anything to read yet.
    boolean isBlank() {
        return text.toString().isBlank();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /// Words handed on.
    int handedOnWords() {
        return tally.wordsUpTo(handedOn);
    }

    /// How much of the text was handed on.
    int handedOn() {
        return handedOn;
    }

    /// Words up to the end, if it is complete, or else all.
    int endWords() {
        return isComplete() ? tally.wordsUpTo(end) : words();
    }

    /// Where the last sentence begins that can still be written anew.
    int lastSentence() {
        int start = handedOn;
        int next = SentenceEnds.next(text, start);
        while (next >= 0 && tally.wordsUpTo(next) <= window.lastSentenceFrom()) {
            start = next;
            next = SentenceEnds.next(text, start);
        }
        return start;
    }

    /// Goes back to its first characters, which are at least those that were handed on. What follows is a
    /// draft: nothing of it is handed on before [#close], and repetitions are not looked for.
    ///
    /// @param mostWords with more words than this it is too long
    void rewind(int length, int mostWords) {
        shorten(length);
        draft = true;
        cap = mostWords;
    }

    /// From where a text that repeats itself can be written anew: its last good sentence end, or what of the
    /// sentence behind that was handed on already; -1 if it does not repeat itself.
    int repetition() {
        return isRepeating() ? Math.max(guard.goodEnd(), handedOn) : -1;
    }

    /// Takes the repetition back, so that another sentence can come.
    ///
    /// @param length at least [#repetition]
    void takeBack(int length) {
        shorten(length);
        guard.forgetLoop(text);
    }

    private void shorten(int length) {
        text.setLength(length);
        tally.rewind(length);
        searchedTo = Math.min(searchedTo, length);
        end = -1;
    }

    /// Hands on what is still held back, up to the end; or up to the last good sentence, if it repeats
    /// itself.
    void close() {
        if (isRepeating()) {
            handOn(guard.goodEnd());
        } else {
            handOn(isComplete() ? end : openEnd());
        }
    }

    @Override
    public int words() {
        return tally.words();
    }

    @Override
    public boolean isAtStop() {
        return SentenceEnds.isOpen(text);
    }

    @Override
    public boolean isAtShortening() {
        return SentenceEnds.isShortened(text);
    }

    @Override
    public boolean isOwing() {
        return isOwing.getAsBoolean();
    }

    @Override
    public Optional<Character> closing() {
        return speech.closing(text);
    }

    @Override
    public boolean isVerse() {
        return VerseLines.areLast(text);
    }

    @Override
    public boolean isAtLineEnd() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    /// The first sentence end with enough words before it, or -1.
    private int lastEnd() {
        int found = SentenceEnds.next(text, searchedTo);
        while (found >= 0 && (tally.wordsUpTo(found) < leastTo(found) || isOwing.getAsBoolean())) {
            searchedTo = found;
            found = SentenceEnds.next(text, searchedTo);
        }
        return found;
    }

    /// How many words must come before an end: more if a mere line ends there.
    private int leastTo(int found) {
        return SentenceEnds.isOpen(text.substring(Math.max(0, found - CLOSING), found))
                ? window.least()
                : window.lineEndFrom();
    }

    /// Whether what somebody said has just ended with its sentence: a take that is to land need not wait for what comes
    /// next, which may be "she said".
    private boolean isSaid() {
        int last = SentenceEnds.trimmed(text) - 1;
        return !window.isOpen()
                && isAtStop()
                && Speech.isClosing(text.charAt(last))
                && !isOwing()
                && closing().isEmpty();
    }

    private int openEnd() {
        return tally.words() >= window.least() && isAtStop() ? SentenceEnds.trimmed(text) : text.length();
    }

    private int shownTo() {
        return isHeld() && !hasLanded() ? Math.min(guard.shownTo(), lastSentence()) : guard.shownTo();
    }

    private void handOn(int to) {
        if (to > handedOn) {
            out.accept(text.substring(handedOn, to));
            handedOn = to;
        }
    }
}
