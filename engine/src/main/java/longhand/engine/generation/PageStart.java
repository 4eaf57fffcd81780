package longhand.engine.generation;

import java.util.function.IntPredicate;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.WordCounter;

/// Where to begin reading a page that is too long for the window: at the start of a paragraph, or else
/// of a sentence.
///
/// The page is cut in steps of a quarter of the window or so, counted from its beginning: while the
/// writer goes on, the cut stays where it is for hundreds of words, and what the model has read of the
/// page stays of use. Pure.
final class PageStart {

    /// More characters than this per token no vocabulary gets out of a text.
    private static final int MOST_CHARACTERS_PER_TOKEN = 32;

    private final String page;
    private final int room;
    private final int step;
    private final IntPredicate fits;

    /// @param room tokens
    /// @param fits whether the page from that index on fits into `room`
    PageStart(String page, int room, IntPredicate fits) {
        this.page = page;
        this.room = room;
        this.step = Math.max(16, room); // in characters: four or five make a token
        this.fits = fits;
    }

    /// The first cut from which the page fits.
    int find() {
        int low = (int) Math.max(0, (page.length() - (long) room * MOST_CHARACTERS_PER_TOKEN) / step);
        int high = page.length() / step + 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (fits.test(cut(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return cut(low);
    }

    private int cut(int steps) {
        long earliest = (long) steps * step;
        if (earliest == 0 || earliest >= page.length()) {
            return (int) Math.min(earliest, page.length());
        }
        int from = (int) earliest;
        int to = Math.min(page.length(), from + step / 2);
        int paragraph = page.indexOf('\n', from);
        if (paragraph >= 0 && paragraph < to) {
            return skipBlank(paragraph);
        }
        int sentence = SentenceEnds.next(page.substring(0, to), from);
        return sentence >= 0 ? skipBlank(sentence) : word(from, to);
    }

    private int word(int from, int to) {
        int space = from;
        while (space < to && !Character.isWhitespace(page.charAt(space))) {
            space++;
        }
        if (space < to) {
            return WordCounter.nextStart(page, space);
        }
        return Character.isLowSurrogate(page.charAt(from)) ? from + 1 : from;
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < page.length() && Character.isWhitespace(page.charAt(at))) {
            at++;
        }
        return at;
    }
}
