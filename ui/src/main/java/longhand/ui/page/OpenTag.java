package longhand.ui.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTML element that the reader is inside of, and what it makes of its text.
///
/// @param skipped whether its text is no text of the writer
record OpenTag(String name, boolean italic, boolean bold, boolean skipped) {

    static final OpenTag NONE = new OpenTag("", false, false, false);

    private static final Pattern STYLE = Pattern.compile("(?is)style\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern BOLD = Pattern.compile("(?:^|;)font-weight:(?:bold|[6-9]00)");
    /// Anchored at a declaration: `mso-bidi-font-weight` says nothing about our text.
    private static final Pattern NOT_BOLD = Pattern.compile("(?:^|;)font-weight:(?:normal|[1-5]00)");

    private static final Set<String> ITALIC_TAGS = Set.of("i", "em", "cite");
    private static final Set<String> BOLD_TAGS = Set.of("b", "strong");
    private static final Set<String> SKIPPED_TAGS =
            Set.of("style", "script", "head", "title", "xml", "o:p", "template");

    OpenTag inside(String tag, String attributes) {
        String css = css(attributes);
        boolean slanted = css.contains("font-style:italic")
                || (italic || ITALIC_TAGS.contains(tag)) && !css.contains("font-style:normal");
        boolean strong = BOLD.matcher(css).find()
                || (bold || BOLD_TAGS.contains(tag)) && !NOT_BOLD.matcher(css).find();
        boolean hidden = css.contains("display:none") || css.contains("mso-hide:all");
        return new OpenTag(tag, slanted, strong, skipped || hidden || SKIPPED_TAGS.contains(tag));
    }

    private static String css(String attributes) {
        Matcher style = STYLE.matcher(attributes);
        if (!style.find()) {
            return "";
        }
        String css = style.group(1) != null ? style.group(1) : style.group(2);
        return css.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
