package longhand.ui.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;
import longhand.memory.text.Slice;

/// Reads text, italics and bold out of the HTML that word processors and browsers put on the clipboard.
/// Never fails: what it does not know it takes for text or leaves out. Its time grows with the length.
final class HtmlReader {

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
    /// How many elements of each name are open.
    private final Map<String, Integer> depths = new HashMap<>();
    private List<Run> line = new ArrayList<>();

    private HtmlReader() {
        open.push(OpenTag.NONE);
    }

    static Slice read(String html) {
        HtmlReader reader = new HtmlReader();
        HtmlScanner scanner = new HtmlScanner(html);
        for (HtmlScanner.Tag tag = scanner.next(); tag != null; tag = scanner.next()) {
            reader.text(scanner.text());
            reader.tag(tag);
        }
        reader.text(scanner.text());
        reader.endLine();
        return reader.lines.isEmpty() ? Slice.EMPTY : new Slice(reader.lines);
    }

    private void tag(HtmlScanner.Tag tag) {
        String name = tag.name();
        if (name.equals("br") || BLOCKS.contains(name)) {
            endLine();
        }
        if (VOID.contains(name) || tag.closed()) {
            return;
        }
        if (tag.opens()) {
            open.push(open.getFirst().inside(name, tag.attributes()));
            depths.merge(name, 1, Integer::sum);
        } else {
            close(name);
        }
    }

    /// Ends the innermost element of this name with all that is open in it; one that is not open ends nothing.
    private void close(String name) {
        if (depths.merge(name, 0, Integer::sum) == 0) {
            return;
        }
        String ended;
        do {
            ended = open.pop().name();
            depths.merge(ended, -1, Integer::sum);
        } while (!ended.equals(name));
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
