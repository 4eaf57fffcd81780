package longhand.ui.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;

/// Italics and bold as Markdown marks them: `*so*` and `**so**`. A star without a partner is a star.
final class Emphasis {

    private static final Pattern MARKED =
            Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*|\\*(?=\\S)([^*]+?)(?<=\\S)\\*");

    private Emphasis() {}

    static List<Run> runs(String paragraph) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = MARKED.matcher(paragraph);
        int at = 0;
        while (matcher.find()) {
            add(runs, paragraph.substring(at, matcher.start()), CharacterStyle.TYPED);
            if (matcher.group(1) == null) {
                add(runs, matcher.group(2), CharacterStyle.TYPED.withItalic(true));
            } else {
                add(runs, matcher.group(1), CharacterStyle.TYPED.withBold(true));
            }
            at = matcher.end();
        }
        add(runs, paragraph.substring(at), CharacterStyle.TYPED);
        return runs;
    }

    private static void add(List<Run> runs, String text, CharacterStyle style) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, style));
        }
    }
}
