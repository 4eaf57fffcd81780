package longhand.ui.take;

import longhand.engine.text.WordCounter;

/// Where a page begins that is too long to be read whole. Pure functions.
final class PageCut {

    private static final String PARAGRAPH = "\n\n";

    private PageCut() {}

    /// The end of a page, from the beginning of a paragraph on where that can be. The cut goes in steps of a quarter of
    /// the room: while the writer goes on it stays where it is, and the model keeps what it has read.
    ///
    /// @param most words that it may have; a quarter of the room it always has
    /// @param room words that the model can read at once
    static String rest(String page, int most, int room) {
        int step = Math.max(1, room / 4);
        int over = WordCounter.count(page) - Math.max(most, step);
        if (over <= 0) {
            return page;
        }
        int cut = behind(page, (over + step - 1) / step * step);
        int paragraph = page.indexOf(PARAGRAPH, cut);
        boolean whole = paragraph >= 0 && !page.substring(paragraph).isBlank();
        return page.substring(whole ? paragraph + PARAGRAPH.length() : cut);
    }

    /// Where the word begins that comes after so many.
    private static int behind(String page, int words) {
        int at = WordCounter.nextStart(page, 0);
        for (int i = 0; i < words && at < page.length(); i++) {
            at = WordCounter.nextStart(page, WordCounter.end(page, at));
        }
        return at;
    }
}
