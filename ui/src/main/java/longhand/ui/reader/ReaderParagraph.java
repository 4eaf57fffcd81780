package longhand.ui.reader;

import java.util.Locale;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Run;
import longhand.ui.theme.Controls;
import longhand.ui.theme.WrappedText;

/// A paragraph as readers see it, its italics kept. Immutable.
///
/// @param paragraph of a scene
/// @param fresh     whether the turn that is told now wrote in it
record ReaderParagraph(Paragraph paragraph, boolean fresh) {

    WrappedText node(Locale locale) {
        WrappedText text = new WrappedText("", locale, "lh-reader-words");
        for (Run run : paragraph.runs()) {
            text.add(run.text(), locale, classes(run.style()));
        }
        text.setUserData(this);
        return Controls.styled(text, "lh-reader-paragraph");
    }

    private String[] classes(CharacterStyle style) {
        return new String[] {
            "lh-reader-words",
            fresh ? "lh-model" : "lh-words",
            style.italic() ? "em" : "plain",
            style.bold() ? "strong" : "light"
        };
    }
}
