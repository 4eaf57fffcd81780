package longhand.ui.page;

import java.util.List;
import longhand.memory.text.Run;
import longhand.memory.text.Slice;

/// A slice as HTML, for other programs.
final class SliceMarkup {

    private SliceMarkup() {}

    static String html(Slice slice) {
        StringBuilder html = new StringBuilder();
        for (List<Run> line : slice.lines()) {
            html.append("<p>");
            line.forEach(run -> html.append(html(run)));
            html.append("</p>");
        }
        return html.toString();
    }

    private static String html(Run run) {
        String text = run.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String slanted = run.style().italic() ? "<i>" + text + "</i>" : text;
        return run.style().bold() ? "<b>" + slanted + "</b>" : slanted;
    }
}
