package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Run;
import longhand.memory.text.Slice;
import org.junit.jupiter.api.Test;

class PasteCleanerTest {

    private static final String WORD_PROCESSOR = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>\
            <style><!-- p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><o:x/></xml><![endif]-->\
            </head><body lang=EN-GB><!--StartFragment--><p class=MsoNormal style='text-indent:36pt'>\
            <span style='font-family:"Times New Roman",serif;color:red'>She wrote it <i>now</i>.<o:p></o:p></span></p>\r
            \r
            <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b> and\r
            <span style='font-style:italic'>slanted</span> &amp; caf&eacute;&#8212;&rsquo;<o:p>&nbsp;</o:p></p>\
            <!--EndFragment--></body></html>""";

    private static final String BROWSER = """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid"><p dir="ltr">\
            <span style="font-size:11pt;font-weight:700">One</span><a href="https://x"> link</a></p><br>\
            <p>Two<br>three<script>alert(1)</script><img src=x></p><ul><li>a</li><li>b</li></ul></b>""";

    @Test
    void keepsParagraphsItalicsAndBoldOfAWordProcessor() {
        assertEquals(
                "She wrote it /now/.|*Bold* and /slanted/ & caf\u00E9\u2014\u2019",
                marked(PasteCleaner.fromHtml(WORD_PROCESSOR)));
    }

    @Test
    void keepsLinesAndListsOfABrowser() {
        assertEquals("*One* link|Two|three|a|b", marked(PasteCleaner.fromHtml(BROWSER)));
    }

    @Test
    void anyLineEndMakesAParagraph() {
        assertEquals("a|b|c|d", marked(PasteCleaner.fromText("a\r\nb\rc\u2028d")));
    }

    @Test
    void dropsWhatIsNoTextAndComposesAccents() {
        assertEquals("a b\u00E9", marked(PasteCleaner.fromText("\uFEFFa\tb\u0007e\u0301\uFFFC")));
        assertEquals("caf\u00E9", marked(PasteCleaner.fromHtml("<p>cafe\u0301\uFFFC</p>")));
    }

    @Test
    void bearsBrokenMarkup() {
        assertEquals(
                "a < b|c",
                marked(PasteCleaner.fromHtml("<p>a < b</i></p><p><b></div>c")).replace("*", ""));
        assertEquals("&unknown; x", marked(PasteCleaner.fromHtml("&unknown; &#x110000;x")));
        assertEquals("", marked(PasteCleaner.fromHtml("")));
    }

    @Test
    void readsWhatItWrites() {
        Slice slice = new Slice(List.of(
                List.of(
                        new Run("a<b & ", CharacterStyle.PASTED),
                        new Run("c", CharacterStyle.PASTED.withItalic(true).withBold(true))),
                List.of(new Run("d", CharacterStyle.PASTED))));
        assertEquals(slice, PasteCleaner.fromHtml(SliceMarkup.html(slice)));
    }

    private static String marked(Slice slice) {
        return slice.lines().stream()
                .map(line -> line.stream().map(PasteCleanerTest::marked).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static String marked(Run run) {
        if (run.style().italic()) {
            return "/" + run.text() + "/";
        }
        return run.style().bold() ? "*" + run.text() + "*" : run.text();
    }
}
