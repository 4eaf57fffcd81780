package longhand.engine.text;

import java.util.Locale;

/// How a text tells the model what comes next: as a note of the author's, between two paragraphs. A model
/// that only goes on with texts takes no orders, but it knows such notes. How one is worded lies in the resources under
/// `longhand/story`; a language without a wording has the English one. Pure functions.
public final class DirectionNote {

    private static final String PARAGRAPH = "\n\n";
    private static final String PLACE = "{text}";

    private DirectionNote() {}

    /// The note itself, such as `[Next: Pell comes back for the ledger.]`.
    public static String of(String direction, Locale locale) {
        return worded("note", direction, locale);
    }

    /// As [#of(String, Locale)], and ahead of it who is there, where and when: what is told of a note is asked of its
    /// last part only.
    ///
    /// @param setting empty = not said
    public static String of(String direction, String setting, Locale locale) {
        String note = of(direction, locale);
        return setting.isBlank() ? note : worded("setting", setting, locale) + " " + note;
    }

    /// Words that a note has beside what is to happen.
    public static int words(Locale locale) {
        return WordCounter.count(of("", locale));
    }

    private static String worded(String name, String line, Locale locale) {
        return PromptLines.first("story", name, locale).replace(PLACE, bare(line));
    }

    private static String bare(String line) {
        return line.strip().replaceAll("\\s+", " ").replaceAll("[\\[\\]]", "");
    }

    /// What the note in a page asks for.
    ///
    /// @param noted   as [#into] makes it, and more may stand ahead of the note
    /// @param without the same page without the note
    public static String direction(String noted, String without) {
        int shorter = Math.min(noted.length(), without.length());
        int from = 0;
        while (from < shorter && noted.charAt(from) == without.charAt(from)) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from
                && noted.charAt(noted.length() - 1 - behind) == without.charAt(without.length() - 1 - behind)) {
            behind++;
        }
        String added = noted.substring(from, noted.length() - behind);
        String note = added.substring(added.lastIndexOf('[') + 1);
        return note.substring(note.indexOf(':') + 1).replace("]", "").strip();
    }

    /// The page from which a directed take goes on. What is to happen next begins a paragraph, unless the
    /// writer stands inside a sentence: small models follow a note right before their first word, and hardly
    /// one that a paragraph ago they have left behind.
    ///
    /// @param before paragraphs parted by blank lines; may be empty
    public static String page(String before) {
        return SentenceEnds.isOpen(before) ? before.stripTrailing() + PARAGRAPH : before;
    }

    /// A page with the note ahead of its last paragraph; behind a blank line that is the end.
    ///
    /// @param page as [#page] makes it
    public static String into(String page, String direction, Locale locale) {
        return into(page, direction, "", locale);
    }

    /// As [#into(String, String, Locale)].
    ///
    /// @param setting who is there, where and when; empty = not said
    public static String into(String page, String direction, String setting, Locale locale) {
        int paragraph = lastParagraph(page);
        return page.substring(0, paragraph) + of(direction, setting, locale) + PARAGRAPH + page.substring(paragraph);
    }

    /// Where the last paragraph of a page begins.
    public static int lastParagraph(String page) {
        int blank = page.lastIndexOf(PARAGRAPH);
        return blank < 0 ? 0 : blank + PARAGRAPH.length();
    }
}
