package longhand.ui.models;

import java.util.regex.Pattern;

/// Terms of a model as plain text. They come as a web page; what surrounds the article is left out.
/// Pure functions.
final class TermsText {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style|nav|svg)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern BLOCK_END = Pattern.compile("(?i)</(p|h[1-6]|li|div|tr|section)>|<br\\s*/?>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39|rsquo|lsquo|rdquo|ldquo);");

    private TermsText() {}

    static String of(String page) {
        String seen = UNSEEN.matcher(article(page)).replaceAll("");
        String lines = BLOCK_END.matcher(seen.replaceAll("\\s+", " ")).replaceAll("\n");
        String text = ENTITY.matcher(TAG.matcher(lines).replaceAll("")).replaceAll(found -> character(found.group(1)));
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((above, below) -> above + "\n\n" + below)
                .orElse("");
    }

    private static String article(String page) {
        int start = page.indexOf("<article");
        int end = page.indexOf("</article>");
        return start >= 0 && end > start ? page.substring(start, end) : page;
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            case "ldquo" -> "\u201C";
            case "rdquo" -> "\u201D";
            case "lsquo" -> "\u2018";
            default -> "\u2019";
        };
    }
}
