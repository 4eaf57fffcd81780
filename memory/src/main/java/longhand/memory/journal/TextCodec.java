package longhand.memory.journal;

import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.MemoryException;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.Origin;
import longhand.memory.text.Run;
import longhand.memory.text.Slice;

/// Styled text and edits as bytes.
///
/// A slice is the number of lines, then for each line the number of runs, then for each run its
/// style and its text. A style is one byte (1 italic, 2 bold, 4 fresh take, 8 and 16 the origin),
/// followed by the take's number where there is one.
public final class TextCodec {

    private static final List<Origin> ORIGINS = List.of(Origin.TYPED, Origin.MODEL, Origin.PASTED);
    private static final int ITALIC = 1;
    private static final int BOLD = 2;
    private static final int FRESH = 4;
    private static final int ORIGIN_SHIFT = 3;

    private TextCodec() {}

    public static byte[] encode(Slice slice) {
        PayloadWriter out = new PayloadWriter();
        write(slice, out);
        return out.toBytes();
    }

    public static Slice decode(byte[] bytes) throws MemoryException {
        return slice(new PayloadReader(bytes));
    }

    static void write(Slice slice, PayloadWriter out) {
        out.number(slice.lines().size());
        for (List<Run> line : slice.lines()) {
            out.number(line.size());
            for (Run run : line) {
                write(run.style(), out);
                out.text(run.text());
            }
        }
    }

    static Slice slice(PayloadReader in) throws MemoryException {
        int lineCount = in.count();
        List<List<Run>> lines = new ArrayList<>(lineCount);
        for (int i = 0; i < lineCount; i++) {
            int runCount = in.count();
            List<Run> runs = new ArrayList<>(runCount);
            for (int j = 0; j < runCount; j++) {
                CharacterStyle style = style(in);
                runs.add(new Run(in.text(), style));
            }
            lines.add(runs);
        }
        return new Slice(lines);
    }

    static void write(Edit edit, PayloadWriter out) {
        out.number(edit.at());
        write(edit.removed(), out);
        write(edit.inserted(), out);
    }

    static Edit edit(PayloadReader in) throws MemoryException {
        return new Edit(in.integer(), slice(in), slice(in));
    }

    private static void write(CharacterStyle style, PayloadWriter out) {
        int bits = (style.italic() ? ITALIC : 0) | (style.bold() ? BOLD : 0) | (style.take() > 0 ? FRESH : 0);
        out.number(bits | ORIGINS.indexOf(style.origin()) << ORIGIN_SHIFT);
        if (style.take() > 0) {
            out.number(style.take());
        }
    }

    private static CharacterStyle style(PayloadReader in) throws MemoryException {
        int bits = in.integer();
        int origin = bits >> ORIGIN_SHIFT;
        if (origin >= ORIGINS.size()) {
            throw new MemoryException("a style is unknown: " + bits);
        }
        long take = (bits & FRESH) != 0 ? in.number() : 0;
        return new CharacterStyle((bits & ITALIC) != 0, (bits & BOLD) != 0, ORIGINS.get(origin), take);
    }
}
