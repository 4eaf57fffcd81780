package longhand.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Paragraph;
import longhand.memory.text.Run;
import org.fxmisc.richtext.model.StyledSegment;

/// Cuts a paragraph of the scene into the text nodes of the area. Origin is painted and not styled, so
/// it parts no text node.
final class ParagraphSegments {

    private final List<StyledSegment<String, RunLook>> segments = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private RunLook look = RunLook.PLAIN;

    private ParagraphSegments() {
        segments.add(new StyledSegment<>(Strut.CHARACTER, RunLook.STRUT));
    }

    /// @param fresh which takes are set in pencil
    static List<StyledSegment<String, RunLook>> of(Paragraph paragraph, LongPredicate fresh) {
        ParagraphSegments cut = new ParagraphSegments();
        boolean complex = ComplexText.isIn(paragraph.text());
        for (Run run : paragraph.runs()) {
            RunLook look = look(run.style(), fresh);
            if (complex) {
                cut.addPieces(run.text(), look);
            } else {
                cut.add(run.text(), look);
            }
        }
        cut.flush();
        return cut.segments;
    }

    private static RunLook look(CharacterStyle style, LongPredicate fresh) {
        boolean pencil = style.take() != 0 && fresh.test(style.take());
        return new RunLook(style.italic(), style.bold(), pencil, false, false);
    }

    private void add(String text, RunLook next) {
        if (!next.equals(look)) {
            flush();
        }
        look = next;
        pending.append(text);
    }

    /// Plain words stay together, each complex piece stands alone.
    private void addPieces(String text, RunLook next) {
        for (String piece : ComplexText.pieces(text)) {
            if (ComplexText.isIn(piece)) {
                flush();
                addApart(piece, next);
            } else {
                pending.append(piece);
                look = next;
            }
        }
        if (!pending.isEmpty()) {
            addApart(pending.toString(), next);
            pending.setLength(0);
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            addApart(pending.toString(), look);
            pending.setLength(0);
        }
    }

    /// Neighbours need unequal looks, or RichTextFX joins them.
    private void addApart(String text, RunLook next) {
        boolean odd = segments.getLast().getStyle().equals(next.apart(false));
        segments.add(new StyledSegment<>(text, next.apart(odd)));
    }
}
