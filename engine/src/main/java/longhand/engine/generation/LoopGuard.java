package longhand.engine.generation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import longhand.engine.text.Echoes;
import longhand.engine.text.Repetition;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.WordCounter;

/// Notices when a take begins to repeat itself or its page: a long sentence word for word, two short
/// ones that stood side by side before, a short one for the third time in a few, a single word for the fourth, a run of
/// words as long as [Repetition#DEGENERATE_RUN], or one word in a row; or when it says nothing but letters or [Markup].
/// What may turn out to be such a repetition is not to be shown before it is known.
///
/// The first sentence of a take is not judged: the page may have begun it. Confined to the decode thread.
final class LoopGuard {

    /// A shorter sentence may come again ("He shook his head."), but not two of them in a row.
    private static final int LONG_SENTENCE = 8;

    private static final int SHORTEST_SENTENCE = 3;

    /// Among so many sentences of a take, one of two words or more may stand twice, and one of a single word three
    /// times.
    private static final int RECENT = 8;

    private static final int TWICE = 2;
    private static final int THRICE = 3;
    private static final int SUSPICIOUS_RUN = 6;
    private static final String PARTED = ". ";

    /// A repetition with so many marks is one of tags, not of words.
    private static final int TAGS = 4;

    private final Map<String, Integer> known = new HashMap<>();
    private final Echoes words = new Echoes();
    private final Stutter stutter = new Stutter();
    private final TreeSet<String> longSentences = new TreeSet<>();
    private final TreeSet<String> sentences = new TreeSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final int pageWords;
    private final Markup markup;
    private final Deque<String> recent = new ArrayDeque<>();
    private String last = "";
    private int readTo;
    private int sentenceStart;
    private int lastEnd;
    private boolean first = true;
    private boolean repeated;
    private int shownTo = Integer.MAX_VALUE;
    private int heldRun = Integer.MAX_VALUE;
    private boolean looping;
    private boolean inTags;
    private boolean hadMarkup;

    /// @param page what stands before the take; empty if that may be repeated
    LoopGuard(String page) {
        int start = 0;
        for (int end = SentenceEnds.next(page, 0); end >= 0; end = SentenceEnds.next(page, end)) {
            remember(key(page, start, end));
            start = end;
        }
        if (SentenceEnds.isOpen(page)) {
            remember(key(page, start, page.length()));
        }
        for (int word : Repetition.words(page, known)) {
            words.add(word, false);
        }
        pageWords = words.size();
        markup = new Markup(page);
    }

    /// Looks at what is new in the take.
    ///
    /// @param take what it has looked at before, and more
    void look(CharSequence take) {
        markup.read(take);
        int end = SentenceEnds.next(take, sentenceStart);
        while (end >= 0 && end <= markup.heldFrom() && !looping) {
            judge(key(take, sentenceStart, end));
            if (!looping) {
                sentenceStart = end;
                lastEnd = end;
                end = SentenceEnds.next(take, end);
            }
        }
        followRuns(take);
        SpelledOut letters = SpelledOut.atEnd(take);
        looping |= letters.isTooLong() || markup.isTooLong();
        inTags = markup.isTooLong() || looping && markup.countsMarks() && Markup.marks(take, lastEnd) >= TAGS;
        shownTo =
                Math.min(heldFrom(take, letters), looping || mayBeRepetition(take) ? sentenceStart : Integer.MAX_VALUE);
    }

    private int heldFrom(CharSequence take, SpelledOut letters) {
        int run = Math.min(heldRun, stutter.heldFrom(take));
        return Math.min(run, Math.min(letters.heldFrom(), markup.heldFrom()));
    }

    boolean isLooping() {
        return looping;
    }

    /// Up to where the take may be shown.
    int shownTo() {
        return shownTo;
    }

    /// Where the last good sentence ends, as far as that is known.
    int goodEnd() {
        return lastEnd;
    }

    private void judge(String sentence) {
        int length = WordCounter.count(sentence);
        boolean again = !first && length >= SHORTEST_SENTENCE && sentences.contains(sentence);
        looping = again && (length >= LONG_SENTENCE || repeated && pairs.contains(last + PARTED + sentence))
                || length > 0 && isWornOut(sentence);
        if (!looping) {
            pairs.add(last + PARTED + sentence);
            last = sentence;
            repeated = again;
            first = false;
            remember(sentence);
            recent.addLast(sentence);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
    }

    private boolean isWornOut(String sentence) {
        int often = sentence.indexOf(' ') < 0 ? THRICE : TWICE;
        return Collections.frequency(recent, sentence) >= often;
    }

    /// Goes back to the end of the last good sentence, to look at another one behind it.
    void forgetLoop(CharSequence take) {
        hadMarkup |= inTags;
        markup.rewind(take.length());
        readTo = lastEnd;
        words.rewind(pageWords + WordCounter.count(take.subSequence(0, lastEnd)));
        shownTo = lastEnd;
        heldRun = Integer.MAX_VALUE;
        stutter.clear();
        looping = false;
    }

    /// Whether markup was taken back.
    boolean hadMarkup() {
        return hadMarkup;
    }

    private void remember(String sentence) {
        sentences.add(sentence);
        if (WordCounter.count(sentence) >= LONG_SENTENCE) {
            longSentences.add(sentence);
        }
    }

    /// Whether a sentence that must not come again begins as the open one does.
    private boolean mayBeRepetition(CharSequence take) {
        if (first) {
            return false;
        }
        String open = key(take, sentenceStart, take.length());
        String next = (repeated ? sentences : longSentences).ceiling(open);
        return next != null && next.startsWith(open)
                || recent.stream().anyMatch(sentence -> sentence.startsWith(open) && isWornOut(sentence));
    }

    /// Takes in the words that are surely whole: those with white space behind them.
    private void followRuns(CharSequence take) {
        int whole = take.length();
        while (whole > readTo && !Character.isWhitespace(take.charAt(whole - 1))) {
            whole--;
        }
        int start = WordCounter.nextStart(take, readTo);
        while (start < whole && !looping) {
            readTo = WordCounter.end(take, start);
            for (int word : Repetition.words(take.subSequence(start, readTo), known)) {
                words.add(word, false);
                stutter.add(take, word, start, readTo);
            }
            int run = words.longestMatch(Repetition.DEGENERATE_RUN);
            heldRun = run < SUSPICIOUS_RUN ? Integer.MAX_VALUE : Math.min(heldRun, readTo);
            looping = run >= Repetition.DEGENERATE_RUN || stutter.isTooLong();
            start = WordCounter.nextStart(take, readTo);
        }
    }

    /// The words in small letters, one space between them.
    private static String key(CharSequence text, int from, int to) {
        StringBuilder key = new StringBuilder();
        CharSequence part = text.subSequence(from, to);
        for (int at = WordCounter.nextStart(part, 0); at < part.length(); at = WordCounter.nextStart(part, at)) {
            int end = WordCounter.end(part, at);
            key.append(key.isEmpty() ? "" : " ").append(part, at, end);
            at = end;
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
