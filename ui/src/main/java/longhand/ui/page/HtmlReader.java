package longhand.ui.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;
import longhand.memory.text.Slice;

/// Reads text, italics and bold out of the HTML that word processors and browsers put on the clipboard.
/// Never fails: what it does not know it takes for text or leaves out.
final class HtmlReader {

    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<!\\[.*?]>|<\\?.*?>|<!.*?>|"
            + "<(/?)([a-zA-Z][\\w:.-]*)((?:\\s+[^\\s=>]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]*))?)*)\\s*(/?)>");
    private static final Pattern BLANKS = Pattern.compile("[\\s&&[^\u00A0]]+");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "blockquote",
            "tr",
            "pre",
            "section",
            "article",
            "ul",
            "ol",
            "table");
    private static final Set<String> VOID = Set.of("br", "img", "meta", "link", "hr", "input", "col", "wbr");

    private final List<List<Run>> lines = new ArrayList<>();
    private final Deque<OpenTag> open = new ArrayDeque<>();
    private List<Run> line = new ArrayList<>();

    private HtmlReader() {
        open.push(OpenTag.NONE);
    }

    static Slice read(String html) {
        HtmlReader reader = new HtmlReader();
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (tag.find(at)) {
            reader.text(html.substring(at, tag.start()));
            if (tag.group(2) != null) {
                reader.tag(tag.group(2).toLowerCase(Locale.ROOT), tag);
            }
            at = tag.end();
        }
        reader.text(html.substring(at));
        reader.endLine();
        return reader.lines.isEmpty() ? Slice.EMPTY : new Slice(reader.lines);
    }

    private void tag(String name, Matcher tag) {
        boolean opens = tag.group(1).isEmpty();
        if (name.equals("br") || BLOCKS.contains(name)) {
            endLine();
        }
        if (VOID.contains(name) || !tag.group(4).isEmpty()) {
            return;
        }
        if (opens) {
            open.push(open.getFirst().inside(name, tag.group(3)));
        } else if (open.stream().anyMatch(opened -> opened.name().equals(name))) {
            while (!open.getFirst().name().equals(name)) {
                open.pop();
            }
            open.pop();
        }
    }

    private void text(String raw) {
        OpenTag now = open.getFirst();
        if (raw.isEmpty() || now.skipped()) {
            return;
        }
        String text = BLANKS.matcher(HtmlEntities.decoded(raw)).replaceAll(" ");
        text = WriterInput.clean(PasteCleaner.printable(text));
        boolean afterBlank = line.isEmpty() || line.getLast().text().endsWith(" ");
        if (afterBlank && text.startsWith(" ")) {
            text = text.substring(1);
        }
        if (!text.isEmpty()) {
            CharacterStyle style =
                    CharacterStyle.PASTED.withItalic(now.italic()).withBold(now.bold());
            line.add(new Run(text, style));
        }
    }

    private void endLine() {
        if (!line.isEmpty() && line.getLast().text().endsWith(" ")) {
            Run last = line.removeLast();
            line.add(new Run(last.text().stripTrailing(), last.style()));
        }
        if (!isBlank(line)) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }

    /// Word processors put a lone hard space into empty paragraphs.
    private static boolean isBlank(List<Run> runs) {
        return runs.stream().allMatch(run -> run.text().replace('\u00A0', ' ').isBlank());
    }
}
