package longhand.ui.page;

import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;

/// Cleans what comes from the clipboard: paragraphs, italics and bold stay; fonts, sizes, colours,
/// links, pictures and scripts go. Pure functions, safe on any thread.
final class PasteCleaner {

    private PasteCleaner() {}

    static Slice fromText(String text) {
        String lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ');
        return Slice.of(WriterInput.clean(printable(lines)), CharacterStyle.PASTED);
    }

    static Slice fromHtml(String html) {
        return HtmlReader.read(fragment(html));
    }

    /// Without control characters, byte order marks and the page's own strut.
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c >= ' ' && c != 0x7F && c != '\uFEFF' && c != '\uFFFC') {
                printable.append(c);
            }
        }
        return printable.toString();
    }

    private static String fragment(String html) {
        String start = "<!--StartFragment-->";
        int from = html.indexOf(start);
        int to = html.indexOf("<!--EndFragment-->");
        return from >= 0 && to > from ? html.substring(from + start.length(), to) : html;
    }
}
