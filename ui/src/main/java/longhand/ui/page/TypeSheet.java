package longhand.ui.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// A style sheet for the type of the page. A sheet and no inline style, because a text node is made for
/// every piece of every paragraph.
final class TypeSheet {

    private TypeSheet() {}

    /// As a `data:` address.
    static String of(PageSettings settings) {
        String family = settings.fontFamily().replace("\\", "").replace("\"", "");
        String css = String.format(
                Locale.ROOT,
                ".styled-text-area .text { -fx-font-family: \"%s\"; -fx-font-size: %.2fpx; }",
                family,
                settings.sizePixels());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
