package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlScannerTest {

    /// Text in brackets, tags by their names.
    private static String parts(String html) {
        List<String> parts = new ArrayList<>();
        HtmlScanner scanner = new HtmlScanner(html);
        for (HtmlScanner.Tag tag = scanner.next(); tag != null; tag = scanner.next()) {
            parts.add("[" + scanner.text() + "]");
            parts.add((tag.opens() ? "" : "/")
                    + tag.name()
                    + (tag.closed() ? "!" : "")
                    + (tag.attributes().isBlank() ? "" : "(" + tag.attributes().strip() + ")"));
        }
        parts.add("[" + scanner.text() + "]");
        return String.join(" ", parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<P>b</p>c               | [a] p [b] /p [c]",
                "<br/>x<br />             | [] br! [x] br! []",
                "<p class=x title='a>b'>c | [] p(class=x title='a>b') [c]",
                "<p a = \"x>y\" b>c       | [] p(a = \"x>y\" b) [c]",
                "<p it's>c                | [] p(it's) [c]",
                "<p a='x>c                | [] p(a='x) [c]",
                "a < b > c                | [a < b > c]",
                "a <b                     | [a <b]",
                "<3 </> <>                | [<3 </> <>]",
                "<marit@tide.org> x       | [<marit@tide.org> x]",
                "a<!-- <p> -->b           | [a] ! [b]",
                "a<!-- b>c                | [a] ! [c]",
                "<!DOCTYPE html>a<?xml?>b | [] ! [a] ! [b]",
                "<![endif]-->a            | [] ! [a]",
                "<o:p>a</o:p>             | [] o:p [a] /o:p []"
            })
    void partsTextAndTags(String html, String parts) {
        assertEquals(parts, parts(html));
    }

    /// Each of these made an earlier reader run for minutes or out of its stack.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<!--",
                "<!-->",
                "<a b ",
                "<a b=\"",
                "<a b='>",
                " b=c",
                "<a b=\"'>",
                "&",
                "&amp",
                "<p>",
                "</p>"
            })
    void anyRepetitionIsReadInOneSweep(String piece) {
        String html = "<a " + piece.repeat(200_000 / piece.length()) + ">x";
        // A sweep takes milliseconds; the limit only tells it from a square, which takes minutes.
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PasteCleaner.fromHtml(html));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> PasteCleaner.fromHtml(html + "<b>".repeat(9)));
    }
}
